package vn.motcua.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;

/** Other users and poorer machines. Only root can play them; run by anybody else, all other tests are this user. */
@EnabledIf("root")
class MachineIT {

    private static final String NOBODY = "65534";

    private Path folder;

    @BeforeEach
    void anOpenFolder() throws Exception {
        folder = Files.createTempDirectory("motcua-machine-");
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxrwxrwx"));
    }

    @AfterEach
    void leaveNothing() throws Exception {
        Folders.delete(folder);
    }

    @Test
    void aNormalUserStartsAndStopsIt() throws Exception {
        List<String> asNobody = List.of("setpriv", "--reuid=" + NOBODY, "--regid=" + NOBODY, "--clear-groups");
        try (RunningJar run = RunningJar.startCopyBy(asNobody, folder, settings(Map.of()))) {
            assertThat(run.ready()).as(run.output()).isTrue();
            List<ProcessHandle> servers = run.servers();
            assertThat(servers).hasSizeGreaterThanOrEqualTo(2);

            run.end();

            assertThat(servers).noneMatch(ProcessHandle::isAlive);
        }
        assertThat(Files.getAttribute(folder.resolve("data/postgresql"), "unix:uid"))
                .isEqualTo(Integer.parseInt(NOBODY));
    }

    @Test
    void aMachineWhereRootCannotStepDownGetsOneSentence() throws Exception {
        try (RunningJar run = RunningJar.start(folder, settings(Map.of("PATH", folder.toString())))) {
            assertThat(run.exitCode()).isEqualTo(StartFailure.NO_START);
            assertThat(run.output())
                    .contains("MotCua does not start: PostgreSQL does not run as root,", "'unshare -U true'")
                    .doesNotContain("Exception");
        }
    }

    /** Enough for the search node's program, too little for the database's. */
    @Test
    void aFullDiskGetsOneSentence() throws Exception {
        Path data = Files.createDirectory(folder.resolve("data"));
        List<String> onASmallDisk = List.of(
                "unshare", "-m", "sh", "-c", "mount -t tmpfs -o size=20m tmpfs " + data + " && exec \"$@\"", "sh");
        try (RunningJar run = RunningJar.startCopyBy(onASmallDisk, folder, settings(Map.of()))) {
            assertThat(run.exitCode()).isEqualTo(StartFailure.NO_START);
            assertThat(run.output())
                    .contains("MotCua does not start: Cannot unpack", "No space left on device")
                    .doesNotContain("Exception");
        }
    }

    private Map<String, String> settings(Map<String, String> more) {
        Map<String, String> settings = new HashMap<>(Map.of(
                "MOTCUA_PORT", Integer.toString(FreePort.onLoopback()),
                "MOTCUA_ADDRESS", "127.0.0.1",
                "MOTCUA_DATA", folder.resolve("data").toString(),
                "MOTCUA_DEMO", "off",
                "MOTCUA_ADMIN_USERNAME", "admin",
                "MOTCUA_ADMIN_PASSWORD", "mat-khau-dau-tien",
                "MOTCUA_UNIT_CODE", "H88",
                "MOTCUA_UNIT_NAME", "UBND tỉnh Thanh Sơn"));
        settings.putAll(more);
        return settings;
    }

    static boolean root() {
        return "root".equals(System.getProperty("user.name"));
    }
}
