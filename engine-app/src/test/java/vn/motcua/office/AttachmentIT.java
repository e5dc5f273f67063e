package vn.motcua.office;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.motcua.office.Scans.archive;
import static vn.motcua.office.Scans.pdf;
import static vn.motcua.office.Scans.picture;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import vn.motcua.office.Desk.Answer;
import vn.motcua.organisation.Officers;
import vn.motcua.organisation.Units;

/** Files of dossiers: what is taken, by which name, and who gets it. */
@OfficeTest
class AttachmentIT {

    private static final String OFFICE = "application/vnd.openxmlformats-officedocument.";

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

    private Answer attach(String name, byte[] content) {
        return ward.reception.upload(path(), null, name, content);
    }

    private String path() {
        return "/api/dossiers/" + code + "/attachments";
    }
}
