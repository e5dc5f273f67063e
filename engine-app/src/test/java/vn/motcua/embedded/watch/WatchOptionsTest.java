package vn.motcua.embedded.watch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.motcua.embedded.StartFailure;

class WatchOptionsTest {

    @TempDir
    private Path root;

    private Path procedure;

    @BeforeEach
    void aCheckout() throws Exception {
        procedure = Files.createDirectories(root.resolve("processes/src/main/resources/procedures/mau"));
    }

    @Test
    void findsTheTablesBesideTheProcedureByConvention() {
        WatchOptions options = WatchOptions.read(List.of(procedure.toString()));
        assertThat(options.tables()).isEqualTo(root.resolve("decision-tables/src/main/resources/procedures/mau"));
        assertThat(options.slug()).isEqualTo("mau");
        assertThat(options.at()).hasToString("http://localhost:8080");
        assertThat(options.user()).isNull();
        assertThat(options.words()).isEqualTo(Words.VI);
    }

    @Test
    void aProcedureElsewhereHasItsTablesInItsOwnFolder() {
        assertThat(WatchOptions.read(List.of(root.toString())).tables()).isEqualTo(root);
    }

    @Test
    void takesWhatIsGiven() {
        WatchOptions options = WatchOptions.read(List.of(
                procedure.toString(),
                "--tables",
                root.toString(),
                "--at",
                "https://motcua.example/",
                "--user",
                "phantich",
                "--lang",
                "en"));
        assertThat(options.tables()).isEqualTo(root);
        assertThat(options.at()).hasToString("https://motcua.example");
        assertThat(options.user()).isEqualTo("phantich");
        assertThat(options.words()).isEqualTo(Words.EN);
    }

    @ParameterizedTest
    @CsvSource({
        "--at,             needs a value",
        "--at ftp://x,     --at is an address",
        "--at :,           --at is an address",
        "--lang fr,        --lang is vi or en",
        "--password x,     there is no option --password"
    })
    void saysWhatIsWrong(String options, String sentence) {
        List<String> arguments = new ArrayList<>(List.of(procedure.toString()));
        arguments.addAll(List.of(options.split(" ")));
        assertThatThrownBy(() -> WatchOptions.read(arguments))
                .isInstanceOf(StartFailure.class)
                .hasMessageContaining(sentence);
    }

    @Test
    void needsAFolder() {
        assertThatThrownBy(() -> WatchOptions.read(List.of())).hasMessageContaining("the folder of a procedure");
        assertThatThrownBy(() -> WatchOptions.read(List.of(root.resolve("none").toString())))
                .hasMessageContaining("There is no folder");
    }
}
