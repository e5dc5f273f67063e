package vn.motcua.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the driver sends is what the job says, and what the bundle's forms ask for. */
class FieldsTest {

    private static final Path FORMS = Path.of("..", "bundle", "procedures", "bench-four-steps", "forms");

    @Test
    void aDeclarationHasTwentyFields() throws IOException {
        assertThat(Fields.declaration(7)).hasSize(20).containsOnlyKeys(keys("declaration"));
    }

    @ParameterizedTest
    @CsvSource({"0, receive", "1, appraise", "2, sign", "3, deliver"})
    void eachStepHasThreeFields(int step, String form) throws IOException {
        assertThat(Fields.step(step, 7)).hasSize(3).containsOnlyKeys(keys(form));
    }

    private static List<String> keys(String form) throws IOException {
        JsonNode schema = new JsonMapper().readTree(Files.readAllBytes(FORMS.resolve(form + ".form")));
        return schema.get("components")
                .valueStream()
                .map(field -> field.get("key").asString())
                .toList();
    }
}
