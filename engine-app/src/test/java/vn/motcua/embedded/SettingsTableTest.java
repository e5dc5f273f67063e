package vn.motcua.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class SettingsTableTest {

    @Test
    void theTableForOperatorsListsExactlyTheSettingsThatExist() throws Exception {
        List<String> table = Files.readAllLines(Path.of("..", "docs", "settings.md")).stream()
                .filter(line -> line.startsWith("| `MOTCUA_"))
                .toList();

        assertThat(table)
                .containsExactlyElementsOf(Arrays.stream(Setting.values())
                        .map(s -> "| `" + s.name() + "` | " + s.byDefault() + " | " + s.meaning() + " |")
                        .toList());
    }
}
