package vn.motcua.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionTemplate;
import vn.motcua.journal.JournalFixture.StepDone;
import vn.motcua.journal.Verification.Finding;
import vn.motcua.journal.Verification.Kind;
import vn.motcua.shared.DossierId;

/** Whatever the owner of the database does to the journal shows. */
class VerificationIT {

    private final JournalFixture fixture = new JournalFixture();

    @TempDir
    private Path folder;

    private Digests digests;
    private DataSource source;
    private JournalVerifier verifier;

    @BeforeEach
    void threeDossiersUnderASignedDigest() {
        KeyFile file = new KeyFile(folder.resolve("secrets/signing.key"));
        digests = new Digests(fixture.sql, fixture.transactions, file);
        source = fixture.database.dataSource();
        verifier = new JournalVerifier(source, file.readOrMake());
        for (long id = 1; id <= 3; id++) {
            fixture.append(fixture.dossier(id), new StepDone("a", 1), new StepDone("b", 2), new StepDone("c", 3));
        }
        assertThat(digests.make()).isPresent();
        fixture.append(new DossierId(1), new StepDone("d", 4));
    }

    @Test
    void aWholeJournalIsSound() {
        assertThat(digests.make()).isPresent();

        Verification verification = verifier.verify();

        assertThat(verification.findings()).isEmpty();
        assertThat(verification.sound()).isTrue();
        assertThat(verification.dossiers()).isEqualTo(3);
        assertThat(verification.rows()).isEqualTo(10);
        assertThat(verification.digests()).isEqualTo(2);
        assertThat(digests.make()).as("nothing has moved since").isEmpty();
    }

    @Test
    void aChainIsLookedAtInASnapshotOfItsOwn() {
        TransactionTemplate others = new TransactionTemplate(new JdbcTransactionManager(source));
        assertThat(verifier.intact(new DossierId(1))).isTrue();

        assertThatThrownBy(() -> others.execute(status -> verifier.intact(new DossierId(1))))
                .as("where others' commits come in between, a whole chain may seem broken")
                .isInstanceOf(IllegalTransactionStateException.class);
    }

    @Test
    void oneChangedByteIsFound() {
        change("update motcua.journal set payload = replace(payload, '\"b\"', '\"x\"') where dossier_id = 2");

        assertFound(Kind.CHANGED_ROW, 2L, 2);
    }

    @Test
    void aChangedActorIsFound() {
        change("update motcua.journal set actor = 'CB0009' where dossier_id = 2 and seq = 3");

        assertFound(Kind.CHANGED_ROW, 2L, 3);
    }

    @Test
    void aRemovedLastRowIsFound() {
        change("delete from motcua.journal where dossier_id = 1 and seq = 4");

        assertFound(Kind.MISSING_ROW, 1L, 4);
    }

    @Test
    void aRemovedLastRowWithAForgedHeadIsFoundByTheDigest() {
        change("delete from motcua.journal where dossier_id = 2 and seq = 3");
        change("""
                update motcua.dossier set seq = 2,
                    head = (select hash from motcua.journal where dossier_id = 2 and seq = 2) where id = 2""");

        assertFound(Kind.DIGEST_MISMATCH, 2L, 3);
    }

    @Test
    void aRemovedDossierIsFound() {
        change("delete from motcua.journal where dossier_id = 3");
        change("delete from motcua.dossier where id = 3");

        assertFound(Kind.DIGEST_MISMATCH, 3L, 3);
    }

    @Test
    void aDossierRemovedWithoutItsRowsIsFound() {
        change("delete from motcua.dossier where id = 3");

        assertFound(Kind.MISSING_DOSSIER, 3L, null);
    }

    @Test
    void aRechainedDossierIsFound() {
        change("update motcua.dossier set seq = 0, head = '' where id = 2");
        change("delete from motcua.journal where dossier_id = 2");
        fixture.append(new DossierId(2), new StepDone("a", 1), new StepDone("x", 2), new StepDone("c", 3));

        assertFound(Kind.DIGEST_MISMATCH, 2L, 3);
    }

    @Test
    void aForgedDigestIsFound() {
        change("update motcua.journal_digest_head set seq = 2 where dossier_id = 2");

        assertThat(verifier.verify().findings()).extracting(Finding::kind).contains(Kind.BROKEN_DIGEST);
    }

    @Test
    void aDetachedMonthLeavesAnchorsThatKeepTheChainsWhole() {
        String month = "journal_"
                + LocalDate.now(java.time.ZoneId.of("Asia/Ho_Chi_Minh"))
                        .toString()
                        .substring(0, 7)
                        .replace('-', '_');
        fixture.owner
                .sql("select motcua.journal_detach(?)")
                .param(month)
                .query(Integer.class)
                .single();
        fixture.append(new DossierId(2), new StepDone("later", 1));

        assertThat(verifier.verify().findings()).isEmpty();
        assertThat(new DossierChains(verifier).intact(new DossierId(2))).isTrue();

        change("update motcua.journal_anchor set hash = '\\x00' where dossier_id = 2");
        assertThat(verifier.verify().findings())
                .extracting(Finding::kind)
                .contains(Kind.BROKEN_LINK, Kind.DIGEST_MISMATCH);
        assertThat(new DossierChains(verifier).intact(new DossierId(2))).isFalse();
        assertThat(new DossierChains(verifier).intact(new DossierId(1))).isTrue();
    }

    @Test
    void aDroppedPayloadLeavesTheChainWhole() {
        change("update motcua.journal set payload = null where dossier_id = 2");

        assertThat(verifier.verify().sound()).isTrue();
        assertThat(fixture.journal.read(new DossierId(2)).get(0).event()).isEqualTo(new PayloadDropped("TestStepDone"));
    }

    @Test
    void deletingPersonalDataLeavesTheChainWhole() {
        change("update motcua.dossier set code = null, procedure_code = 'erased', created_by = '' where id = 2");

        assertThat(verifier.verify().sound()).isTrue();
    }

    @Test
    void theCommandLineSaysWhatIsWrong() {
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        change("update motcua.journal set actor = 'CB0009' where dossier_id = 2 and seq = 3");

        int exit = JournalCommands.verify(verifier, new PrintStream(printed, true, StandardCharsets.UTF_8));

        assertThat(exit).as("1 and 2 say that the command could not begin").isEqualTo(3);
        assertThat(printed.toString(StandardCharsets.UTF_8))
                .contains("An event was changed: dossier 2, event 3", "The journal is NOT sound.");
    }

    /** As the owner of the database, whom no grant stops. */
    private void change(String statement) {
        assertThat(fixture.owner.sql(statement).update()).isPositive();
    }

    private void assertFound(Kind kind, Long dossier, Integer seq) {
        Verification verification = verifier.verify();
        assertThat(verification.sound()).isFalse();
        assertThat(verification.findings()).anySatisfy(finding -> {
            assertThat(finding.kind()).isEqualTo(kind);
            assertThat(finding.dossier()).isEqualTo(dossier);
            assertThat(finding.seq()).isEqualTo(seq);
        });
    }
}
