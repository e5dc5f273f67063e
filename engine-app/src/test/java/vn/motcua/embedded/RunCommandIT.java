package vn.motcua.embedded;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RunCommandIT {

    @TempDir
    Path folder;

    private final int port = FreePort.onLoopback();

    @Test
    void startsServesStopsInOrderAndStartsAgainAfterBeingKilled() throws Exception {
        try (RunningJar first = start(Map.of())) {
            assertThat(first.ready()).as(first.output()).isTrue();
            assertThat(first.output())
                    .contains("http://localhost:" + port, folder.resolve("data").toString());
            assertThat(get("/actuator/health/readiness")).contains("\"UP\"");
            anotherOneOnTheSameFolderIsRefused(first);
            List<ProcessHandle> servers = first.servers();
            assertThat(servers).hasSizeGreaterThanOrEqualTo(2);

            first.kill();

            await().atMost(60, SECONDS).until(() -> servers.stream().noneMatch(ProcessHandle::isAlive));
        }
        Path password = folder.resolve("data/secrets/database.properties");
        String before = Files.readString(password);
        try (RunningJar second = start(Map.of())) {
            assertThat(second.ready()).as(second.output()).isTrue();
            List<ProcessHandle> servers = second.servers();

            assertThat(second.interrupt())
                    .as("as the shell counts it: 128 and SIGINT")
                    .isEqualTo(130);

            assertThat(servers).noneMatch(ProcessHandle::isAlive);
            assertThat(second.output().strip()).endsWith("Ctrl-C stops it.");
            assertThat(Files.readString(password)).isEqualTo(before);
            theJournalOfAStoppedOneIsVerified();
            assertThat(Files.readString(folder.resolve("data/logs/postgresql.log")))
                    .endsWith("database system is shut down\n");
        }
    }

    private void theJournalOfAStoppedOneIsVerified() throws Exception {
        try (RunningJar command = RunningJar.start(
                folder, Map.of("MOTCUA_DATA", folder.resolve("data").toString()), "verify-journal")) {
            assertThat(command.exitCode()).as(command.output()).isZero();
            assertThat(command.output()).endsWith("The journal is sound.\n");
        }
    }

    private void anotherOneOnTheSameFolderIsRefused(RunningJar running) throws Exception {
        try (RunningJar other = start(Map.of("MOTCUA_PORT", Integer.toString(FreePort.onLoopback())))) {
            assertThat(other.exitCode()).isEqualTo(StartFailure.NO_START);
            assertThat(other.output())
                    .isEqualTo("MotCua does not start: Another MotCua (process " + running.pid()
                            + ") runs on the folder " + folder.resolve("data")
                            + ": stop it, or set MOTCUA_DATA to another folder.\n");
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "MOTCUA_PORT | eighty | MOTCUA_PORT must be a port between 1 and 65535, not \"eighty\".",
                "MOTCUA_PROT | 8080   | MOTCUA_PROT is not a setting of MotCua: the README lists them all.",
                "MOTCUA_DATA | /proc/motcua | MOTCUA_DATA must be a folder that MotCua can write, and /proc/motcua is",
            })
    void aWrongSettingEndsWithOneSentenceAndExitCodeTwo(String name, String value, String sentence) throws Exception {
        try (RunningJar run = start(Map.of(name, value))) {
            assertThat(run.exitCode()).isEqualTo(StartFailure.WRONG_SETTING);
            assertThat(run.output())
                    .startsWith("MotCua does not start: " + sentence)
                    .hasLineCount(1);
        }
    }

    @Test
    void aPortInUseEndsWithOneSentenceBeforeAnythingIsWritten() throws Exception {
        try (ServerSocket taken = new ServerSocket(port, 1, InetAddress.getLoopbackAddress());
                RunningJar run = start(Map.of())) {
            assertThat(run.exitCode()).isEqualTo(StartFailure.NO_START);
            assertThat(run.output())
                    .startsWith("MotCua does not start: The port " + taken.getLocalPort() + " of 127.0.0.1 cannot")
                    .hasLineCount(1);
        }
        try (Stream<Path> written = Files.list(folder)) {
            assertThat(written).noneMatch(path -> path.endsWith("data"));
        }
    }

    private RunningJar start(Map<String, String> settings) throws Exception {
        Map<String, String> all = new HashMap<>(Map.of(
                "MOTCUA_PORT",
                Integer.toString(port),
                "MOTCUA_DATA",
                folder.resolve("data").toString(),
                "MOTCUA_DEMO",
                "off",
                "MOTCUA_ADDRESS",
                "127.0.0.1",
                "MOTCUA_ADMIN_USERNAME",
                "admin",
                "MOTCUA_ADMIN_PASSWORD",
                "mat-khau-dau-tien",
                "MOTCUA_UNIT_CODE",
                "H88",
                "MOTCUA_UNIT_NAME",
                "UBND tỉnh Thanh Sơn"));
        all.putAll(settings);
        return RunningJar.startWhole(folder, all);
    }

    private String get(String path) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .build();
        return HttpClient.newHttpClient()
                .send(request, HttpResponse.BodyHandlers.ofString())
                .body();
    }
}
