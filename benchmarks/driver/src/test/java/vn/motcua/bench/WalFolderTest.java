package vn.motcua.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WalFolderTest {

    @Test
    void aPieceEndsWhereTheNextOneBegins() {
        assertThat(WalFolder.endOf("000000010000000000000001")).isEqualTo(0x2000000L);
        assertThat(WalFolder.endOf("0000000100000002000000FF")).isEqualTo(0x300000000L);
    }

    @Test
    void onlyWholePiecesCount(@TempDir Path folder) throws IOException {
        assertThat(new WalFolder(folder).end()).isEmpty();
        Files.createFile(folder.resolve("000000010000000000000001"));
        Files.createFile(folder.resolve("000000010000000000000002.part"));
        Files.createFile(folder.resolve("000000010000000000000001.00000028.backup"));
        assertThat(new WalFolder(folder).end()).hasValue(0x2000000L);
    }
}
