package vn.motcua.embedded.watch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.motcua.catalogue.BundleFolders;
import vn.motcua.catalogue.Draft;
import vn.motcua.catalogue.Drafts;
import vn.motcua.organisation.Officer;
import vn.motcua.organisation.Officers;
import vn.motcua.organisation.OrganisationFixture;
import vn.motcua.organisation.Units;
import vn.motcua.shared.Actor;
import vn.motcua.shared.CurrentActor;
import vn.motcua.shared.Role;
import vn.motcua.shared.UnitCode;
import vn.motcua.testing.ProductTest;

/** An analyst saves, and reads what the running product says to it. */
@ProductTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WatchIT {

    private static final Duration LIMIT = Duration.ofSeconds(60);

    @TempDir
    private Path folder;

    @LocalServerPort
    private int port;

    @Autowired
    private Drafts drafts;

    private final ExecutorService terminal = Executors.newCachedThreadPool();
    private Officer analyst;
    private Officer receptionist;
    private ByteArrayOutputStream printed;
    private Watch watch;
    private CompletableFuture<Integer> ended;

    @BeforeAll
    void makeOfficers(@Autowired Units units, @Autowired Officers officers) {
        CurrentActor.runAs(Actor.system("test"), () -> {
            UnitCode province = OrganisationFixture.province(units);
            analyst = OrganisationFixture.officer(officers, Role.ANALYST, province);
            receptionist = OrganisationFixture.officer(officers, Role.RECEPTION_OFFICER, province);
        });
    }

    @AfterEach
    void stop() throws Exception {
        watch.close();
        ended.get(LIMIT.toSeconds(), TimeUnit.SECONDS);
    }

    @Test
    void eachSaveBecomesADraftOrSentences() throws Exception {
        write("watched-birth");
        begin("watched-birth", analyst.username(), OrganisationFixture.PASSWORD);
        await().atMost(LIMIT).until(() -> printed().contains("Không có lỗi; bản nháp đã được triển khai: " + page()));
        Draft first = drafts.get("watched-birth");
        assertThat(first.findings()).isEmpty();

        Path model = folder.resolve("watched-birth/birth-registration.bpmn");
        String right = Files.readString(model);
        Files.writeString(model, right.replace("\"APPROVER\"", "\"BOSS\""));
        await().atMost(LIMIT).until(() -> printed().contains("bản nháp trước vẫn giữ nguyên"));
        assertThat(printed())
                .contains("- birth-registration.bpmn, Task_Sign (BOSS): Bước được giao cho vai trò không có thật.");
        assertThat(drafts.get("watched-birth").deployed().id())
                .isEqualTo(first.deployed().id());

        Files.writeString(model, right.replace("Thẩm định hồ sơ\"", "Thẩm định hồ sơ khai sinh\""));
        await().atMost(LIMIT)
                .until(() -> drafts.get("watched-birth").deployed().id()
                        != first.deployed().id());
        await().atMost(LIMIT).until(() -> printed().split("Không có lỗi", -1).length == 3);
        assertThat(drafts.get("watched-birth").findings()).isEmpty();
    }

    @Test
    void whoMayNotReadsWhyAndTheWatchEnds() throws Exception {
        write("watched-by-nobody");
        begin("watched-by-nobody", receptionist.username(), OrganisationFixture.PASSWORD);
        assertThat(ended.get(LIMIT.toSeconds(), TimeUnit.SECONDS)).isEqualTo(Watch.NOT_LET_IN);
        assertThat(printed()).contains("Máy chủ từ chối: ").contains("soạn bản nháp thủ tục");
    }

    @Test
    void aWrongPasswordEndsIt() throws Exception {
        write("watched-by-nobody");
        begin("watched-by-nobody", analyst.username(), "sai-mat-khau-roi");
        assertThat(ended.get(LIMIT.toSeconds(), TimeUnit.SECONDS)).isEqualTo(Watch.NOT_LET_IN);
        assertThat(printed()).contains("Máy chủ từ chối: ").doesNotContain("sai-mat-khau-roi");
    }

    private void write(String slug) throws IOException {
        for (Map.Entry<String, String> file :
                BundleFolders.of("birth-registration", slug).entrySet()) {
            Path path = folder.resolve(slug).resolve(file.getKey());
            Files.createDirectories(path.getParent());
            Files.writeString(path, file.getValue());
        }
    }

    private void begin(String slug, String user, String password) throws IOException {
        printed = new ByteArrayOutputStream();
        WatchOptions options =
                WatchOptions.read(List.of(folder.resolve(slug).toString(), "--at", "http://127.0.0.1:" + port));
        watch = new Watch(options, user, password, new PrintStream(printed, true, StandardCharsets.UTF_8));
        ended = CompletableFuture.supplyAsync(
                () -> {
                    try {
                        return watch.run();
                    } catch (IOException | InterruptedException e) {
                        throw new IllegalStateException(e);
                    }
                },
                terminal);
    }

    private String page() {
        return "http://127.0.0.1:" + port + "/catalogue/drafts/watched-birth";
    }

    private String printed() {
        return printed.toString(StandardCharsets.UTF_8);
    }
}
