package vn.motcua.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.motcua.journal.JournalFixture.StepDone;
import vn.motcua.shared.Actor;
import vn.motcua.shared.DossierId;
import vn.motcua.shared.Rejection;
import vn.motcua.testing.TestDatabase;

class JournalIT {

    private final JournalFixture fixture = new JournalFixture();
    private final Journal journal = fixture.journal;

    @Test
    void readsWhatWasAppendedInOrder() {
        DossierId dossier = fixture.dossier(1);

        fixture.append(dossier, new StepDone("Task_Receive", 5), new StepDone("Task_Appraise", 30));
        fixture.append(dossier, new StepDone("Task_Sign", 7));

        List<JournalEntry> entries = journal.read(dossier);
        assertThat(entries).extracting(JournalEntry::seq).containsExactly(1, 2, 3);
        assertThat(entries).extracting(JournalEntry::position).isSorted();
        assertThat(entries)
                .extracting(JournalEntry::event)
                .containsExactly(
                        new StepDone("Task_Receive", 5),
                        new StepDone("Task_Appraise", 30),
                        new StepDone("Task_Sign", 7));
        assertThat(entries.get(0).actor()).isEqualTo(new Actor("CB0001", "CB0002"));
    }

    @Test
    void chainsEachRowOverTheBytesThatAreReadBack() {
        Instant nanos = Instant.parse("2026-11-23T09:05:00.123456789Z");
        JournalFixture clocked = new JournalFixture(TestDatabase.fresh(), Clock.fixed(nanos, ZoneOffset.UTC));
        DossierId dossier = clocked.dossier(1);
        clocked.append(dossier, new StepDone("a", 1), new StepDone("b", 2));

        Hash head = Hash.NONE;
        for (StoredRow row : clocked.sql
                .sql("select " + StoredRow.COLUMNS + " from motcua.journal order by seq")
                .query((row, n) -> StoredRow.read(row))
                .list()) {
            assertThat(row.previous()).isEqualTo(head);
            head = Chain.hash(head, row.row());
            assertThat(row.hash()).isEqualTo(head);
            assertThat(Hash.of(row.row().payload())).isEqualTo(row.row().payloadHash());
        }
        assertThat(Hash.stored(clocked.sql
                        .sql("select head from motcua.dossier where id = 1 and seq = 2")
                        .query(byte[].class)
                        .single()))
                .isEqualTo(head);
    }

    @Test
    void leavesNothingAfterARollback() {
        DossierId dossier = fixture.dossier(1);

        assertThatThrownBy(() -> fixture.inTransaction(() -> {
                    journal.append(dossier, new StepDone("a", 1));
                    throw new IllegalStateException("boom");
                }))
                .hasMessage("boom");

        assertThat(journal.read(dossier)).isEmpty();
        fixture.append(dossier, new StepDone("b", 1));
        assertThat(journal.read(dossier)).extracting(JournalEntry::seq).containsExactly(1);
    }

    @Test
    void writesThePartsOfOtherModulesInTheSameStatement() {
        DossierId dossier = fixture.dossier(1);
        fixture.owner
                .sql("create table motcua.part (dossier bigint, xid xid8 default pg_current_xact_id())")
                .update();

        fixture.inTransaction(() -> {
            journal.lock(dossier);
            journal.contribute(dossier, part("p", 7L));
            journal.contribute(dossier, part("p", 8L));
            journal.append(dossier, new StepDone("a", 1));
            return null;
        });
        fixture.inTransaction(() -> {
            journal.contribute(dossier, part("p", 9L));
            return null;
        });

        assertThat(fixture.owner
                        .sql("select dossier from motcua.part order by 1")
                        .query(Long.class)
                        .list())
                .containsExactly(8L, 9L);
        assertThat(journal.read(dossier)).hasSize(1);
    }

    @Test
    void refusesAnUnknownDossier() {
        assertThatThrownBy(() -> fixture.append(new DossierId(99), new StepDone("a", 1)))
                .isInstanceOfSatisfying(
                        Rejection.class, r -> assertThat(r.kind()).isEqualTo(Rejection.Kind.NOT_FOUND));
    }

    @Test
    void refusesASecondDossierInOneTransaction() {
        DossierId one = fixture.dossier(1);
        DossierId other = fixture.dossier(2);

        assertThatThrownBy(() -> fixture.inTransaction(() -> {
                    journal.lock(one);
                    journal.lock(other);
                    return null;
                }))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("one dossier");
    }

    @Test
    void refusesWritingOutsideATransaction() {
        DossierId dossier = fixture.dossier(1);

        assertThatThrownBy(() -> journal.append(dossier, new StepDone("a", 1))).hasMessageContaining("transaction");
    }

    @Test
    void refusesFreeWordsAndNumbersOfPersons() {
        DossierId dossier = fixture.dossier(1);

        for (String personal : List.of("Nguyễn Thị Hoà", "two words", "001099012345", "0912345678", "a@b.vn")) {
            assertThatThrownBy(() -> fixture.append(dossier, new StepDone(personal, 1)))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("StepDone.step is no code")
                    .hasMessageNotContaining(personal);
        }
    }

    @Test
    void theApplicationMayNeitherChangeNorDeleteRows() {
        fixture.append(fixture.dossier(1), new StepDone("a", 1));

        for (String statement : List.of(
                "update motcua.journal set actor = 'CB9999'",
                "delete from motcua.journal",
                "truncate motcua.journal",
                "delete from motcua.journal_default")) {
            assertThatThrownBy(() -> fixture.sql.sql(statement).update()).hasStackTraceContaining("permission denied");
        }
    }

    private static CommitPart part(String name, long value) {
        return new CommitPart() {
            @Override
            public String name() {
                return name;
            }

            @Override
            public String ctes() {
                return "part_row as (insert into motcua.part (dossier) values (?))";
            }

            @Override
            public List<Object> parameters(Connection connection) {
                return List.of(value);
            }

            @Override
            public boolean isEmpty() {
                return false;
            }
        };
    }
}
