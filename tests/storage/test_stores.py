"""What every store does: one class of tests, run over each of ours."""

import contextlib
import datetime as dt
import hashlib
import sqlite3
import threading

import pytest

from kfbeslut.errors import (
    DamagedDocumentError,
    DocumentConflictError,
    DocumentNotFoundError,
    InvalidValueError,
    MissingFactsError,
    NotADocumentError,
    StoreClosedError,
    VersionConflictError,
)
from kfbeslut.model import (
    Actor,
    Body,
    Case,
    Claim,
    DecisionParagraph,
    DecisionPoint,
    Meeting,
    Minutes,
    Motion,
    Municipality,
    ParagraphFacts,
    ParagraphNumber,
    PartialDate,
    RegistryNumber,
    SpecialStatement,
    Statement,
    SubstituteStatement,
    natural_id,
    replace,
)
from kfbeslut.serialization import digest, dumps
from kfbeslut.storage import Store, Version
from kfbeslut.storage.memory import MemoryStore
from kfbeslut.storage.sqlite import SqliteStore

ALMVIK = Municipality(name="Almvik")
COUNCIL = Body(name="Kommunfullmäktige")
MEETING = Meeting(body=COUNCIL, date=dt.date(2024, 3, 18), end_date=dt.date(2024, 3, 19))
FACTS = ParagraphFacts(
    body=COUNCIL,
    date=dt.date(2024, 3, 18),
    number=ParagraphNumber.of(12),
    registry_number=RegistryNumber(text="KS 2023/77"),
)
RUT = Actor(name="Rut Åkerlind", parties=["S"])

BENCHES = Motion(
    municipality=ALMVIK,
    title="Bänkar vid ån – på båda sidor",
    registry_number=RegistryNumber(text="KS 2023/77"),
    addressee=COUNCIL,
    by=[RUT],
    signed=PartialDate(year=2023, month=11, day=6),
    claims=[Claim(number=1, text="fler bänkar ställs ut »längs hela ån« 🪑")],
)
PARAGRAPH = DecisionParagraph(
    municipality=ALMVIK,
    number=ParagraphNumber.of(12),
    registry_number=RegistryNumber(text="KS 2023/77"),
    meeting=MEETING,
    decisions=[DecisionPoint(text="Motionen bifalls.")],
)
EVERY_KIND = [
    Case(municipality=ALMVIK, registry_number=RegistryNumber(text="KS 2023/77")),
    PARAGRAPH,
    Minutes(municipality=ALMVIK, meeting=MEETING, paragraphs=()),
    BENCHES,
    SpecialStatement(municipality=ALMVIK, by=[RUT], paragraph=FACTS, text="Det gick fort."),
    Statement(municipality=ALMVIK, addressee=Body(name="Kommunstyrelsen"), title="Svar på motion"),
    SubstituteStatement(municipality=ALMVIK, by=[RUT], paragraph=FACTS),
]


def named(title, **facts):
    """A motion of that title, which is its id too."""
    return Motion(title=title, id=title, **facts)


def titles(found):
    return [stored.document.title for stored in found]


class StoreBehaviour:
    """
    What is true of any store.

    A subclass has the fixtures `store`, an empty one, and `spoil`, which changes a bit in the bytes
    that are kept of a version.
    """

    @pytest.fixture
    def store(self):
        raise NotImplementedError

    @pytest.fixture
    def spoil(self, store):
        raise NotImplementedError

    def test_is_a_store(self, store):
        """It has all that a store has."""
        assert isinstance(store, Store)

    # Put and get

    @pytest.mark.parametrize("document", EVERY_KIND, ids=lambda document: type(document).__name__)
    def test_what_is_put_is_given_back(self, store, document):
        """A document of any kind comes back equal, as what `put` said it was."""
        stored = store.put(document, id="77")

        assert store.get("77") == stored
        assert stored.document == document
        assert (stored.id, stored.version, stored.digest) == ("77", 1, digest(dumps(document)))

    def test_the_id_is_made_from_what_the_paper_states(self, store):
        """Without a given id the natural one is taken."""
        stored = store.put(PARAGRAPH)

        assert stored.id == natural_id(PARAGRAPH)
        assert store.get(stored.id).document == PARAGRAPH

    def test_a_given_id_goes_before_the_documents_own(self, store):
        """Who gives an id decides, and the document is kept as it is."""
        stored = store.put(named("Bänkar"), id="2024-17")

        assert stored.id == "2024-17"
        assert store.get("2024-17").document.id == "Bänkar"

    def test_no_id_is_invented(self, store):
        """A paper that states too little needs an id; the error says what is missing."""
        with pytest.raises(MissingFactsError) as raised:
            store.put(Motion(title="Bänkar", municipality=ALMVIK))

        assert raised.value.facts == ("registry_number", "signed", "by")

    @pytest.mark.parametrize("id", ["", "nul\0", "half \ud83e", "a\u0308"])
    def test_nonsense_is_no_id(self, store, id):
        """What can't stand in a document can't be its id either, and nothing is kept."""
        with pytest.raises(InvalidValueError):
            store.put(BENCHES, id=id)

        assert list(store.find()) == []

    @pytest.mark.parametrize(
        "id",
        [
            "../../etc/passwd",
            "/",
            "å/ä/ö",
            "a b\nc\td",
            "'; DROP TABLE versions; --",
            "%00?#",
            "🪑",
            "x" * 10_000,
        ],
    )
    def test_any_text_is_an_id(self, store, id):
        """No character in an id means anything to a store."""
        store.put(BENCHES, id=id)
        store.put(PARAGRAPH, id=f"{id}1")

        assert store.get(id).document == BENCHES
        assert store.get(id).id == id

    def test_ids_are_told_apart_to_the_letter(self, store):
        """Case and accents make another id."""
        for title in ("ks", "KS", "Ks", "kś"):
            store.put(named(title))

        assert sorted(titles(store.find())) == ["KS", "Ks", "ks", "kś"]

    @pytest.mark.parametrize("thing", [{"title": "Bänkar"}, Claim(text="en park"), None])
    def test_only_documents_are_kept(self, store, thing):
        """A part of a document, or something else, is refused."""
        with pytest.raises(NotADocumentError):
            store.put(thing, id="77")

    @pytest.mark.parametrize("version", [0, -1, 2, 2**70])
    def test_a_version_that_is_not_there_is_not_found(self, store, version):
        """The error names the document and the version."""
        store.put(BENCHES, id="77")

        with pytest.raises(DocumentNotFoundError) as raised:
            store.get("77", version=version)

        assert (raised.value.id, raised.value.version) == ("77", version)

    @pytest.mark.parametrize("id", ["", "78", "half \ud83e"])
    def test_a_document_that_is_not_there_is_not_found(self, store, id):
        """Neither it nor its history."""
        store.put(BENCHES, id="77")

        with pytest.raises(DocumentNotFoundError):
            store.get(id)
        with pytest.raises(DocumentNotFoundError):
            store.history(id)

    def test_a_large_document_is_given_back(self, store):
        """What was put can be read, however large: limits are for what comes from outside."""
        large = named(
            "Stor", claims=[Claim(text=f"punkt {n} " + "å" * 9_000) for n in range(1_000)]
        )

        store.put(large)

        assert store.get("Stor").document == large

    # Versions

    def test_the_same_again_is_the_same_version(self, store):
        """Putting a document twice keeps it once."""
        first = store.put(BENCHES)

        again = store.put(replace(BENCHES))

        assert again == first
        assert len(store.history(first.id)) == 1

    def test_another_paper_with_one_id_is_a_conflict(self, store):
        """Both are named, and the one that was first stays."""
        first = store.put(PARAGRAPH)
        other = replace(PARAGRAPH, decisions=[DecisionPoint(text="Motionen avslås.")])

        with pytest.raises(DocumentConflictError) as raised:
            store.put(other)

        assert raised.value.id == first.id
        assert raised.value.stored_version == 1
        assert raised.value.stored_digest == first.digest
        assert raised.value.offered_digest == digest(dumps(other))
        assert store.get(first.id) == first
        assert len(store.history(first.id)) == 1

    def test_an_older_version_put_again_is_a_conflict(self, store):
        """What was replaced doesn't come back by accident."""
        old = named("Bänkar")
        store.put(old)
        store.put(replace(old, subtitle="Rättad"), expected_version=1)

        with pytest.raises(DocumentConflictError):
            store.put(old)

        assert store.put(old, expected_version=2).version == 3

    def test_a_new_version_says_which_it_replaces(self, store):
        """Each replaced version can still be got."""
        texts = ["ett", "två", "tre"]

        for number, text in enumerate(texts):
            stored = store.put(Motion(subtitle=text), id="77", expected_version=number)
            assert stored.version == number + 1

        assert [store.get("77", version=n).document.subtitle for n in (1, 2, 3)] == texts
        assert store.get("77").version == 3

    @pytest.mark.parametrize(("there", "expected"), [(0, 1), (0, -1), (1, 0), (1, 2), (2, 1)])
    def test_who_comes_late_is_told(self, store, there, expected):
        """A version is replaced only by who knew it; the error says which is the newest."""
        for number in range(there):
            store.put(Motion(subtitle=f"nr {number}"), id="77", expected_version=number)

        with pytest.raises(VersionConflictError) as raised:
            store.put(BENCHES, id="77", expected_version=expected)

        error = raised.value
        assert (error.id, error.expected, error.actual) == ("77", expected, there)
        assert len(list(store.find())) == min(there, 1)

    def test_a_document_can_be_demanded_to_be_new(self, store):
        """`expected_version=0` refuses what is there already, be it the same."""
        store.put(BENCHES, expected_version=0)

        with pytest.raises(VersionConflictError):
            store.put(BENCHES, expected_version=0)

    def test_replacing_a_document_by_itself_keeps_it_once(self, store):
        """A new version is something new."""
        first = store.put(BENCHES)

        assert store.put(BENCHES, expected_version=1) == first
        assert len(store.history(first.id)) == 1

    def test_versions_are_chained(self, store):
        """Each head is made from the one before, as the documentation says."""
        for number in range(3):
            store.put(Motion(subtitle=f"nr {number}"), id="å", expected_version=number)

        history = store.history("å")

        head = "sha256:" + hashlib.sha256().hexdigest()
        for number, version in enumerate(history, start=1):
            assert type(version) is Version
            assert (version.version, version.previous) == (number, head)
            lines = f"{head}\n{version.digest}\n{number}\nå"
            head = "sha256:" + hashlib.sha256(lines.encode()).hexdigest()
            assert version.head == head

    def test_the_head_tells_documents_apart(self, store):
        """The same paper under two ids gives two heads."""
        heads = {store.put(BENCHES, id=name).head for name in ("7", "7\n", "1\n7")}

        assert len(heads) == 3

    # Find

    @pytest.mark.parametrize("document", EVERY_KIND, ids=lambda document: type(document).__name__)
    def test_finds_by_kind(self, store, document):
        """A kind is called after its class."""
        for number, paper in enumerate(EVERY_KIND):
            store.put(paper, id=str(number))

        found = list(store.find(kind=type(document).__name__))

        assert [stored.document for stored in found] == [document]

    def test_finds_what_was_put(self, store):
        """What is found is what `get` would give."""
        stored = store.put(BENCHES)

        assert list(store.find()) == [stored]

    @pytest.mark.parametrize(
        "body", ["Kommunfullmäktige", "KOMMUNFULLMÄKTIGE", " kommunfullmäktige"]
    )
    def test_finds_by_body(self, store, body):
        """By the body that met, or to which a paper is addressed, whatever its case."""
        for paper in EVERY_KIND:
            store.put(paper, id=type(paper).__name__)

        found = {stored.id for stored in store.find(body=body)}

        assert found == {
            "DecisionParagraph",
            "Minutes",
            "Motion",
            "SpecialStatement",
            "SubstituteStatement",
        }

    @pytest.mark.parametrize("number", ["KS 2023/77", "ks  2023-77", "KS/2023/77"])
    def test_finds_by_registry_number(self, store, number):
        """However it is written; a remark has that of its paragraph."""
        for paper in EVERY_KIND:
            store.put(paper, id=type(paper).__name__)
        store.put(Motion(registry_number=RegistryNumber(text="KS 2023/770")), id="other")

        found = {stored.id for stored in store.find(registry_number=number)}

        assert found == {
            "Case",
            "DecisionParagraph",
            "Motion",
            "SpecialStatement",
            "SubstituteStatement",
        }

    @pytest.mark.parametrize(
        ("since", "until", "found"),
        [
            (dt.date(2024, 3, 18), dt.date(2024, 3, 18), True),
            (dt.date(2024, 3, 19), dt.date(2024, 3, 19), True),
            (dt.date(2024, 3, 19), None, True),
            (None, dt.date(2024, 3, 18), True),
            (dt.date(2024, 3, 20), None, False),
            (None, dt.date(2024, 3, 17), False),
            (dt.datetime(2024, 3, 19, 23, 59), dt.datetime(2024, 3, 19), True),  # noqa: DTZ001
            (dt.date(2024, 3, 19), dt.date(2024, 3, 18), True),
            (dt.date(2025, 1, 1), dt.date(2023, 1, 1), False),
        ],
    )
    def test_finds_by_the_days_of_a_meeting(self, store, since, until, found):
        """A meeting of two days is found on both, and on no other."""
        store.put(Minutes(meeting=MEETING), id="protokoll")

        assert bool(list(store.find(since=since, until=until))) is found

    @pytest.mark.parametrize(
        ("paper", "first", "last"),
        [
            (BENCHES, dt.date(2023, 11, 6), dt.date(2023, 11, 6)),
            (
                Motion(signed=PartialDate(year=2021, month=2)),
                dt.date(2021, 2, 1),
                dt.date(2021, 2, 28),
            ),
            (Motion(signed=PartialDate(year=2012)), dt.date(2012, 1, 1), dt.date(2012, 12, 31)),
            (
                Motion(
                    signed=PartialDate(month=3, day=18),
                    filed=PartialDate(year=2021, month=3, day=22),
                ),
                dt.date(2021, 3, 22),
                dt.date(2021, 3, 22),
            ),
            (
                Statement(dated=PartialDate(year=999, month=12, day=31)),
                dt.date(999, 12, 31),
                dt.date(999, 12, 31),
            ),
            (
                SpecialStatement(by=[RUT], paragraph=FACTS),
                dt.date(2024, 3, 18),
                dt.date(2024, 3, 18),
            ),
        ],
    )
    def test_finds_by_the_days_a_paper_may_be_of(self, store, paper, first, last):
        """A paper of "mars 2021" is found on every day of that month, both ends included."""
        store.put(paper, id="77")
        day = dt.timedelta(days=1)

        assert len(list(store.find(since=first, until=first))) == 1
        assert len(list(store.find(since=last, until=last))) == 1
        assert list(store.find(until=first - day)) == []
        assert list(store.find(since=last + day)) == []

    @pytest.mark.parametrize(
        "paper",
        [
            Motion(title="Bänkar"),
            Motion(signed=PartialDate(month=3, day=18)),
            Minutes(),
            Minutes(meeting=Meeting()),
            SpecialStatement(by=[RUT]),
            SpecialStatement(by=[RUT], paragraph=ParagraphFacts()),
            Case(),
        ],
    )
    def test_a_paper_without_a_date_lies_in_no_period(self, store, paper):
        """It is found by what it states, and never by a day."""
        store.put(paper, id="77")

        assert len(list(store.find())) == 1
        assert list(store.find(since=dt.date.min)) == []
        assert list(store.find(until=dt.date.max)) == []
        assert list(store.find(body="Kommunfullmäktige")) == []
        assert list(store.find(registry_number="KS 2023/77")) == []

    def test_finds_by_all_at_once(self, store):
        """What is asked for must all be true."""
        sought = store.put(BENCHES)
        store.put(replace(BENCHES, signed=PartialDate(year=2022)), id="another year")
        store.put(replace(BENCHES, addressee=Body(name="Kommunstyrelsen")), id="another body")
        store.put(replace(BENCHES, registry_number=None), id="no number")

        found = store.find(
            kind="Motion",
            body="Kommunfullmäktige",
            registry_number="KS 2023/77",
            since=dt.date(2023, 1, 1),
            until=dt.date(2023, 12, 31),
        )

        assert list(found) == [sought]

    def test_finds_in_the_order_of_dates_then_ids(self, store):
        """Papers of one day come in the order of their ids, and those without a date last."""
        for title, day in [("å", 2), ("b", 2), ("B", 2), ("z", 1), ("odaterad", None), ("a", 3)]:
            signed = PartialDate(year=2024, month=5, day=day) if day else None
            store.put(named(title, signed=signed))
        store.put(named("maj", signed=PartialDate(year=2024, month=5)))

        assert titles(store.find()) == ["maj", "z", "B", "b", "å", "a", "odaterad"]

    def test_finds_newest_versions_only(self, store):
        """A paper is found by what it says now, not by what it said before."""
        store.put(named("Bänkar", addressee=Body(name="Kommunstyrelsen")))
        store.put(named("Bänkar", addressee=COUNCIL), expected_version=1)

        assert list(store.find(body="Kommunstyrelsen")) == []
        assert [stored.version for stored in store.find(body="Kommunfullmäktige")] == [2]

    def test_a_store_can_be_used_while_something_is_found(self, store):
        """What is found was there when it was asked for; what is put meanwhile is not."""
        for title in ("a", "b"):
            store.put(named(title))

        seen = []
        for stored in store.find():
            seen.append(stored.version)
            store.put(
                replace(stored.document, subtitle="rättad"), id="b", expected_version=len(seen)
            )
            store.put(named(f"{stored.id}2"))

        assert seen == [1, 1]
        assert len(store.history("b")) == 3

    @pytest.mark.parametrize(
        ("wrong", "rule"),
        [
            ({"kind": "motion"}, "unknown-value"),
            ({"body": ""}, "text-too-short"),
            ({"registry_number": "\ud83e"}, "text-surrogate"),
        ],
    )
    def test_what_can_not_be_is_not_sought(self, store, wrong, rule):
        """A slip of the pen is told, and not answered with nothing found."""
        with pytest.raises(InvalidValueError) as raised:
            store.find(**wrong)

        assert raised.value.rule == rule

    # Damage

    def test_a_changed_bit_is_noticed(self, store, spoil):
        """What is not as it was put is not given; the rest still is."""
        good = store.put(PARAGRAPH, id="good")
        bad = store.put(BENCHES, id="bad")

        spoil("bad", 1)

        with pytest.raises(DamagedDocumentError) as raised:
            store.get("bad")
        assert (raised.value.id, raised.value.version) == ("bad", 1)
        assert raised.value.expected == bad.digest != raised.value.found
        assert store.get("good") == good

    def test_a_changed_bit_is_noticed_in_old_versions(self, store, spoil):
        """Each version is checked when it is asked for."""
        store.put(BENCHES, id="77")
        newest = store.put(PARAGRAPH, id="77", expected_version=1)

        spoil("77", 1)

        with pytest.raises(DamagedDocumentError):
            store.get("77", version=1)
        assert store.get("77") == newest

    def test_damage_is_never_found_in_silence(self, store, spoil):
        """A damaged document is told when its turn comes, and the next ones can still be had."""
        for title in ("a", "b", "c"):
            store.put(named(title))
        found = store.find()

        spoil("b", 1)

        assert next(found).id == "a"
        with pytest.raises(DamagedDocumentError):
            next(found)
        assert next(found).id == "c"
        assert next(found, None) is None

    def test_what_is_damaged_is_not_said_to_be_kept(self, store, spoil):
        """Putting a document again finds out that the first one is damaged."""
        store.put(BENCHES)

        spoil(natural_id(BENCHES), 1)

        with pytest.raises(DamagedDocumentError):
            store.put(BENCHES)

    # Threads, and the end

    def test_threads_share_a_store(self, store):
        """However many write at once, nobody overwrites what another wrote."""
        store.put(Motion(subtitle="0"), id="count")
        failures = []

        def count():
            for _ in range(10):
                done = False
                while not done:
                    last = store.get("count")
                    counted = Motion(subtitle=str(int(last.document.subtitle) + 1))
                    with contextlib.suppress(VersionConflictError):
                        store.put(counted, id="count", expected_version=last.version)
                        done = True

        def watched():
            try:
                count()
            except BaseException as error:  # noqa: BLE001 (whatever it was, the test has failed)
                failures.append(error)

        threads = [threading.Thread(target=watched) for _ in range(4)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()

        assert failures == []
        assert store.get("count").document.subtitle == "40"
        assert [version.version for version in store.history("count")] == list(range(1, 42))

    def test_a_closed_store_says_so(self, store):
        """Each method does, also in the middle of a search."""
        store.put(BENCHES, id="77")
        found = store.find()

        store.close()
        store.close()

        for use in (
            lambda: store.put(BENCHES, id="77"),
            lambda: store.get("77"),
            lambda: store.history("77"),
            store.find,
            lambda: next(found),
        ):
            with pytest.raises(StoreClosedError):
                use()

    def test_a_with_statement_closes_it(self, store):
        """It is the store itself inside, and closed behind."""
        with store as same:
            assert same is store

        with pytest.raises(StoreClosedError):
            store.get("77")


class TestMemoryStore(StoreBehaviour):
    @pytest.fixture
    def store(self):
        with MemoryStore() as store:
            yield store

    @pytest.fixture
    def spoil(self, store):
        def spoil(id, version):
            papers = list(store._papers[id])
            kept = papers[version - 1]
            papers[version - 1] = kept._replace(content=kept.content.swapcase())
            store._papers[id] = tuple(papers)

        return spoil


class TestSqliteStore(StoreBehaviour):
    @pytest.fixture
    def store(self, tmp_path):
        with SqliteStore(tmp_path / "beslut.db") as store:
            yield store

    @pytest.fixture
    def spoil(self, store, tmp_path):
        def spoil(id, version):
            with contextlib.closing(sqlite3.connect(tmp_path / "beslut.db")) as other, other:
                place = (id, version)
                wanted = "FROM versions WHERE id = ? AND version = ?"
                [(content,)] = other.execute(f"SELECT content {wanted}", place)
                other.execute(
                    "UPDATE versions SET content = ? WHERE id = ? AND version = ?",
                    (bytes([*content[:-9], content[-9] ^ 1, *content[-8:]]), *place),
                )

        return spoil
