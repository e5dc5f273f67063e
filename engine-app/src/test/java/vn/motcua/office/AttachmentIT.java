package vn.motcua.office;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
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

/** Files of dossiers: what is taken, how it is kept, who gets it, and that it goes with the person's data. */
@OfficeTest
class AttachmentIT {

    private static final String OFFICE = "application/vnd.openxmlformats-officedocument.";

    @Value("${motcua.document.folder}")
    private Path folder;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Dossiers dossiers;

    @Autowired
    private TransactionTemplate transactions;

    private Ward ward;
    private Ward neighbour;
    private String code;

    @BeforeAll
    void openTheWard(@LocalServerPort int port, @Autowired Units units, @Autowired Officers officers) {
        ward = Ward.open(port, units, officers);
        neighbour = Ward.open(port, units, officers);
        code = ward.received("Bạch Giấy Tờ");
    }

    static Stream<List<Object>> taken() throws IOException {
        return Stream.of(
                List.of("anything.exe", pdf("a"), "application/pdf"),
                List.of("scan.txt", picture("png"), "image/png"),
                List.of("scan.pdf", picture("jpg"), "image/jpeg"),
                List.of("scan", picture("tiff"), "image/tiff"),
                List.of(
                        "form.pdf",
                        archive("[Content_Types].xml", "word/document.xml"),
                        OFFICE + "wordprocessingml.document"),
                List.of(
                        "list.docx",
                        archive("xl/workbook.xml", "[Content_Types].xml"),
                        OFFICE + "spreadsheetml.sheet"));
    }

    @ParameterizedTest
    @MethodSource("taken")
    void tellsTheTypeFromTheContent(List<Object> file) {
        JsonNode view =
                attach((String) file.get(0), (byte[]) file.get(1)).expect(200).body();

        assertThat(view.get("mediaType").asString()).isEqualTo(file.get(2));
        var content = ward.reception.download(path() + "/" + view.get("id").asString());
        assertThat(content.body()).isEqualTo((byte[]) file.get(1));
        assertThat(content.headers().firstValue("Content-Type")).contains((String) file.get(2));
        assertThat(content.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
    }

    static Stream<List<Object>> refused() throws IOException {
        return Stream.of(
                List.of("empty.pdf", new byte[0]),
                List.of("noise.pdf", new byte[] {1, 2, 3, 4, 5, 6, 7, 8}),
                List.of("page.pdf", "<html><script>alert(1)</script></html>".getBytes(StandardCharsets.UTF_8)),
                List.of("words.docx", "Kính gửi".getBytes(StandardCharsets.UTF_8)),
                List.of("drawing.png", "<svg xmlns='http://www.w3.org/2000/svg'/>".getBytes(StandardCharsets.UTF_8)),
                List.of("tool.pdf", new byte[] {'M', 'Z', (byte) 0x90, 0, 3, 0, 0, 0, 4, 0, 0, 0}),
                List.of("any.docx", archive("readme.txt")),
                List.of("cut.xlsx", java.util.Arrays.copyOf(archive("[Content_Types].xml"), 40)));
    }

    @ParameterizedTest
    @MethodSource("refused")
    void refusesWhatOnlyCallsItselfADocument(List<Object> file) {
        Answer answer = attach((String) file.get(0), (byte[]) file.get(1));

        assertThat(answer.status()).isIn(400, 415);
        assertThat(answer.body().get("violations").get(0).get("field").asString())
                .isEqualTo("file");
    }

    @ParameterizedTest
    @ValueSource(strings = {"multipart/form-data", "multipart/form-data; boundary=cut"})
    void refusesAnUploadThatCannotBeTakenApart(String type) {
        byte[] cut = "--cut\r\nContent-Disposition: form-data; name=\"file\"".getBytes(StandardCharsets.UTF_8);
        Answer answer = ward.reception.post(path(), type, cut);

        assertThat(answer.status()).as("%s", answer.body()).isEqualTo(400);
    }

    @Test
    void takesTwentyMegabytesAndNotOneByteMore() {
        byte[] large = java.util.Arrays.copyOf(pdf("large"), 20 * 1024 * 1024 + 1);
        Answer answer = attach("large.pdf", large);
        assertThat(answer.status()).isEqualTo(413);
        attach("large.pdf", java.util.Arrays.copyOf(large, 20 * 1024 * 1024)).expect(200);
    }

    @ParameterizedTest
    @org.junit.jupiter.params.provider.CsvSource(
            delimiter = '|',
            value = {
                "../../etc/passwd | passwd",
                "C:\\\\Users\\\\Lan\\\\giấy khai sinh.pdf | giấy khai sinh.pdf",
                "/absolute/tờ khai.pdf | tờ khai.pdf",
                "hình<ảnh>:?*.png | hìnhảnh.png"
            })
    void keepsTheLastPartOfAName(String sent, String kept) {
        assertThat(attach(sent, pdf(sent)).expect(200).body().get("name").asString())
                .isEqualTo(kept);
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
    void belongsToAComponentOfTheDossier() {
        JsonNode view = ward.reception
                .upload(path(), "birthNotice", "giấy.pdf", pdf("notice"))
                .expect(200)
                .body();
        assertThat(view.get("componentCode").asString()).isEqualTo("birthNotice");
        ward.reception.upload(path(), "noSuchThing", "giấy.pdf", pdf("x")).expect(400);
    }

    @Test
    void isNobodyElses() {
        String id = attach("riêng.pdf", pdf("private")).body().get("id").asString();

        neighbour.reception.get(path() + "/" + id).expect(404);
        neighbour.reception.upload(path(), null, "lạ.pdf", pdf("strange")).expect(404);
        String own = neighbour.received("Bạch Bên Cạnh");
        neighbour.reception.get("/api/dossiers/" + own + "/attachments/" + id).expect(404);
    }

    @Test
    void aClosedDossierTakesNoMoreFiles() {
        String closed = ward.received("Bạch Đã Rút");
        ward.reception
                .post("/api/dossiers/" + closed + "/withdraw", Map.of("reasonCode", "NO_LONGER_NEEDED"))
                .expect(200);
        Answer answer =
                ward.reception.upload("/api/dossiers/" + closed + "/attachments", null, "muộn.pdf", pdf("late"));
        assertThat(answer.expect(409).code()).isEqualTo("dossier-closed");
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

    private static byte[] pdf(String text) {
        return ("%PDF-1.4\n1 0 obj<</T(" + text + ")>>endobj\ntrailer<<>>\n%%EOF").getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] picture(String format) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(4, 4, BufferedImage.TYPE_INT_RGB), format, out);
        return out.toByteArray();
    }

    private static byte[] archive(String... parts) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (String part : parts) {
                zip.putNextEntry(new ZipEntry(part));
                zip.write(part.getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        }
        return out.toByteArray();
    }
}
