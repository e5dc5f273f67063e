package vn.motcua.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.motcua.journal.JournalFixture.StepDone;
import vn.motcua.journal.Verification.Finding;
import vn.motcua.journal.Verification.Kind;
import vn.motcua.shared.DossierId;

/** A digest counts only when the installation's own key signed it, whatever key stands beside it in the database. */
class JournalKeysIT {

    private final JournalFixture fixture = new JournalFixture();

    @TempDir
    private Path folder;

    private KeyFile file;
    private Digests digests;

    @BeforeEach
    void oneDossierUnderTwoDigests() {
        file = new KeyFile(folder.resolve("secrets/signing.key"));
        digests = new Digests(fixture.sql, fixture.transactions, file);
        fixture.append(fixture.dossier(1), new StepDone("a", 1));
        assertThat(digests.make()).isPresent();
        fixture.append(new DossierId(1), new StepDone("b", 2));
        assertThat(digests.make()).isPresent();
    }

    @Test
    void aDossierWrittenAnewUnderDigestsSignedAnewIsFound() {
        writeTheDossierAnew();
        signAnew(new KeyFile(folder.resolve("forger/signing.key")));

        assertThat(findings()).containsExactly("FOREIGN_SIGNATURE 1");
    }

    @Test
    void aDigestSignedAnewUnderTheNameOfTheOwnKeyIsFound() {
        writeTheDossierAnew();
        byte[] own = file.readOrMake().present().publicKey();
        signAnew(new KeyFile(folder.resolve("forger/signing.key")));
        fixture.owner
                .sql("update motcua.journal_digest set public_key = ?")
                .param(own)
                .update();

        assertThat(findings()).containsExactly("FOREIGN_SIGNATURE 1");
    }

    @Test
    void digestsOfAFormerKeyStayGood() {
        assertThat(digests.rotate()).isEqualTo(2);
        fixture.append(new DossierId(1), new StepDone("c", 3));
        assertThat(digests.make()).isPresent();

        assertThat(findings()).isEmpty();
        assertThat(fixture.sql
                        .sql("select count(distinct public_key) from motcua.journal_digest")
                        .query(Integer.class)
                        .single())
                .isEqualTo(2);
    }

    @Test
    void theLastDigestOfAFormerKeyCoversEverythingUntilThen() {
        fixture.append(new DossierId(1), new StepDone("c", 3));

        assertThat(digests.rotate()).isEqualTo(3);
    }

    @Test
    void aFormerKeySignsNothingAfterItsLastDigest() throws Exception {
        String former = Files.readString(file.path());
        digests.rotate();
        fixture.append(new DossierId(1), new StepDone("c", 3));

        digestsUnder(former).make();

        assertThat(findings()).containsExactly("FOREIGN_SIGNATURE 3");
    }

    @Test
    void aFormerKeyInStrangeHandsForgesNothingBeforeItsLastDigest() throws Exception {
        String former = Files.readString(file.path());
        digests.rotate();
        writeTheDossierAnew();
        fixture.owner.sql("delete from motcua.journal_digest_head").update();
        fixture.owner.sql("delete from motcua.journal_digest").update();
        digestsUnder(former).make();
        fixture.append(new DossierId(1), new StepDone("c", 3));
        digestsUnder(former).make();

        assertThat(findings()).containsExactly("FOREIGN_SIGNATURE 2");
    }

    @Test
    void removedDigestsOfAFormerKeyAreFound() {
        digests.rotate();
        fixture.owner
                .sql("delete from motcua.journal_digest_head where number = 2")
                .update();
        fixture.owner.sql("delete from motcua.journal_digest where number = 2").update();

        assertThat(findings()).containsExactly("BROKEN_DIGEST 2");
    }

    @Test
    void aKeyIsReplacedMoreThanOnce() {
        digests.rotate();
        digests.rotate();
        fixture.append(new DossierId(1), new StepDone("c", 3));
        digests.rotate();
        fixture.append(new DossierId(1), new StepDone("d", 4));
        digests.make();

        assertThat(findings()).isEmpty();
        assertThat(file.readOrMake().former())
                .as("the second key signed nothing")
                .extracting(JournalKeys.Former::until)
                .containsExactly(2, 3);
    }

    @Test
    void theFileIsItsOwnersAlone() throws Exception {
        digests.rotate();

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file.path())))
                .isEqualTo("rw-------");
        try (var files = Files.list(file.path().getParent())) {
            assertThat(files).containsExactly(file.path());
        }
    }

    @Test
    void aFileWithoutAKeyStopsTheStart() throws Exception {
        Files.writeString(file.path(), "-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----\n");

        assertThatThrownBy(file::readOrMake)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageStartingWith("The file " + file.path() + " holds no Ed25519 key");
    }

    /** What the owner of the database can do: another history with heads that fit. */
    private void writeTheDossierAnew() {
        fixture.owner.sql("delete from motcua.journal").update();
        fixture.owner.sql("update motcua.dossier set seq = 0, head = ''").update();
        fixture.append(new DossierId(1), new StepDone("x", 1));
        fixture.append(new DossierId(1), new StepDone("b", 2));
    }

    private void signAnew(KeyFile forger) {
        fixture.owner.sql("delete from motcua.journal_digest_head").update();
        fixture.owner.sql("delete from motcua.journal_digest").update();
        assertThat(new Digests(fixture.sql, fixture.transactions, forger).make())
                .isPresent();
    }

    private Digests digestsUnder(String keys) throws Exception {
        Path stolen = folder.resolve("stolen.key");
        Files.writeString(stolen, keys);
        return new Digests(fixture.sql, fixture.transactions, new KeyFile(stolen));
    }

    /** Kind and number of the digest of each finding. */
    private List<String> findings() {
        Verification verification = new JournalVerifier(fixture.database.dataSource(), file.readOrMake()).verify();
        assertThat(verification.sound()).isEqualTo(verification.findings().isEmpty());
        assertThat(verification.findings()).extracting(Finding::kind).doesNotContain(Kind.DIGEST_MISMATCH);
        return verification.findings().stream()
                .map(finding -> finding.kind() + " " + finding.digest())
                .toList();
    }
}
