package vn.motcua.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.OutputStream;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServerArchiveTest {

    @TempDir
    Path parent;

    private Path zip;

    @BeforeEach
    void aTinyServerOnTheClassPath() throws Exception {
        URL known = ServerArchiveTest.class.getResource("/logback-test.xml");
        zip = Path.of(known.toURI()).resolveSibling("tiny-server.zip");
        write("first");
    }

    @Test
    void unpacksOnceAndKeepsOnlyThePresentContent() throws Exception {
        Path first = unpack();
        assertThat(first.resolve("bin/run")).hasContent("first");
        assertThat(unpack()).isEqualTo(first);

        write("second");

        assertThat(unpack().resolve("bin/run")).hasContent("second");
        assertThat(names()).hasSize(1);
    }

    @Test
    void removesWhatAKilledStartHasLeft() throws Exception {
        Path left = Files.createDirectories(parent.resolve(".unpacking-tiny123/bin"));
        Files.writeString(left.resolve("run"), "half");
        Path justNow = Files.createDirectories(parent.resolve(".unpacking-tiny456"));
        Files.setLastModifiedTime(
                parent.resolve(".unpacking-tiny123"),
                FileTime.from(Files.getLastModifiedTime(justNow).toInstant().minus(Duration.ofHours(2))));

        Path home = unpack();

        assertThat(names()).containsExactlyInAnyOrder(home.getFileName().toString(), ".unpacking-tiny456");
    }

    private Path unpack() {
        return new ServerArchive("/tiny-server.zip", "tiny").unpackInto(parent);
    }

    private List<String> names() throws Exception {
        try (Stream<Path> all = Files.list(parent)) {
            return all.map(path -> path.getFileName().toString()).toList();
        }
    }

    private void write(String content) throws Exception {
        try (OutputStream out = Files.newOutputStream(zip);
                ZipOutputStream entries = new ZipOutputStream(out)) {
            entries.putNextEntry(new ZipEntry("bin/run").setLastModifiedTime(FileTime.from(Instant.EPOCH)));
            entries.write(content.getBytes(java.nio.charset.StandardCharsets.UTF_8));
            entries.closeEntry();
        }
    }
}
