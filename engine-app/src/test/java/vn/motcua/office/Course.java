package vn.motcua.office;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A believable dossier of a procedure from its submission to its result, as the demo lives it too. */
record Course(String slug, String json) {

    private static final Pattern TODAY = Pattern.compile("\"@today(?:([+-])(\\d+))?\"");
    private static final TypeReference<Map<String, Object>> MAP = new TypeReference<>() {};

    /** Every course that is written, by the names of their files: what the demo lives, the tests drive. */
    static List<Course> all() {
        try {
            return Arrays.stream(new PathMatchingResourcePatternResolver()
                            .getResources("classpath*:vn/motcua/demo/courses/*.json"))
                    .map(file -> file.getFilename().replace(".json", ""))
                    .sorted()
                    .map(Course::of)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Course of(String slug) {
        try (InputStream file = Course.class.getResourceAsStream("/vn/motcua/demo/courses/" + slug + ".json")) {
            return new Course(slug, new String(file.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** With its relative days counted from this one. */
    JsonNode on(LocalDate today) {
        Matcher day = TODAY.matcher(json);
        String dated = day.replaceAll(found -> {
            int days = found.group(2) == null ? 0 : Integer.parseInt(found.group(2));
            return "\"" + today.plusDays("-".equals(found.group(1)) ? -days : days) + "\"";
        });
        return JsonMapper.shared().readTree(dated);
    }

    /** The submission at the counter of a unit. */
    Map<String, Object> submission(LocalDate today, String unit) {
        JsonNode course = on(today);
        Map<String, Object> body = new HashMap<>();
        body.put("procedureCode", course.get("procedure").asString());
        body.put("unitCode", unit);
        body.put("channel", course.get("channel").asString());
        body.put("submitter", map(course.get("submitter")));
        body.put("data", map(course.get("data")));
        body.put(
                "components",
                course.get("components").valueStream().map(Course::map).toList());
        body.put("accept", false);
        return body;
    }

    static Map<String, Object> map(JsonNode node) {
        return JsonMapper.shared().convertValue(node, MAP);
    }

    @Override
    public String toString() {
        return slug;
    }
}
