"""
Examples of what Almvik's rules judge.
"""
