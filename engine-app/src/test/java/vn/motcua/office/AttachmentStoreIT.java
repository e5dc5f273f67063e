package vn.motcua.office;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.motcua.office.Scans.pdf;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;
import vn.motcua.dossier.Dossier;
import vn.motcua.dossier.Dossiers;
import vn.motcua.office.Desk.Answer;
import vn.motcua.organisation.Officers;
import vn.motcua.organisation.Units;
import vn.motcua.shared.Actor;
import vn.motcua.shared.CurrentActor;
import vn.motcua.shared.DossierCode;

/** The store behind the files of dossiers: how it keeps them, and that they go with the person's data. */
@OfficeTest
class AttachmentStoreIT {

    @Value("${motcua.document.folder}")
    private Path folder;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Dossiers dossiers;

    @Autowired
    private TransactionTemplate transactions;

    private Ward ward;
    private String code;

    @BeforeAll
    void openTheWard(@LocalServerPort int port, @Autowired Units units, @Autowired Officers officers) {
        ward = Ward.open(port, units, officers);
        code = ward.received("Bạch Giấy Tờ");
    }

    @Test
    void keepsContentOnceByItsHash() throws Exception {
        byte[] content = pdf("the same twice");
        JsonNode first = attach("một.pdf", content).body();
        JsonNode second = attach("hai.pdf", content).body();

        String hash =
                HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        assertThat(List.of(first.get("sha256").asString(), second.get("sha256").asString()))
                .containsExactly(hash, hash);
        assertThat(Files.readAllBytes(stored(hash))).isEqualTo(content);
        try (Stream<Path> parts = Files.list(folder)) {
            assertThat(parts.map(part -> part.getFileName().toString())).noneMatch(name -> name.startsWith("part-"));
        }
    }

    @Test
    void saysSoWhenTheStoreHasLostAFile() throws IOException {
        JsonNode view = attach("mất.pdf", pdf("lost")).body();
        Files.delete(stored(view.get("sha256").asString()));

        Answer answer = ward.reception.get(path() + "/" + view.get("id").asString());
        assertThat(answer.expect(503).code()).isEqualTo("file-missing");
    }

    @Test
    void goesWithThePersonalDataUnlessAnotherDossierHasItToo() {
        String erased = ward.received("Bạch Xóa Đi");
        String path = "/api/dossiers/" + erased + "/attachments";
        String alone = ward.reception
                .upload(path, null, "riêng.pdf", pdf("alone"))
                .body()
                .get("sha256")
                .asString();
        String shared = ward.reception
                .upload(path, null, "chung.pdf", pdf("shared"))
                .body()
                .get("sha256")
                .asString();
        attach("chung.pdf", pdf("shared")).expect(200);
        ward.complete(ward.examiner, erased, "Task_Appraise", Births.supplement("appraisalOutcome"));
        ward.reception
                .post("/api/dossiers/" + erased + "/withdraw", Map.of("reasonCode", "NO_LONGER_NEEDED"))
                .expect(200);

        Dossier dossier = dossiers.get(new DossierCode(erased));
        CurrentActor.runAs(
                Actor.system("test"),
                () -> transactions.executeWithoutResult(status -> dossiers.erase(dossier.id(), "RETENTION")));

        assertThat(stored(alone)).doesNotExist();
        assertThat(stored(shared)).exists();
        assertThat(jdbc.sql("select count(*) from motcua.step_record where dossier_id = ? and data is not null")
                        .param(dossier.id().value())
                        .query(Long.class)
                        .single())
                .isZero();
        assertThat(ward.timeline(erased).get("verified").asBoolean()).isTrue();
        assertThat(ward.dossier(erased).toString()).doesNotContain("Bạch Xóa Đi", "Phạm Văn Hùng", "bị mờ");
    }

    private Answer attach(String name, byte[] content) {
        return ward.reception.upload(path(), null, name, content);
    }

    private String path() {
        return "/api/dossiers/" + code + "/attachments";
    }

    private Path stored(String hash) {
        return folder.resolve(hash.substring(0, 2)).resolve(hash);
    }
}
