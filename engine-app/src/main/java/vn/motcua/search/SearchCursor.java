package vn.motcua.search;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.shared.Rejection;
import vn.motcua.shared.Text;

/**
 * Where a page of hits ended, opaque to the client.
 *
 * @param similar whether these are the hits of the second try
 * @param after the sort values of the last hit
 */
record SearchCursor(boolean similar, List<Number> after) {

    /** Sort values of a search with words: weight, day, number. */
    static final int SCORED = 3;

    /** Those of one without: day and number. */
    static final int PLAIN = 2;

    private static final JsonMapper JSON = JsonMapper.shared();

    String text() {
        List<Object> values = new ArrayList<>(after);
        values.add(0, similar);
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(JSON.writeValueAsString(values).getBytes(StandardCharsets.UTF_8));
    }

    /** The cursor after this hit. */
    static SearchCursor after(JsonNode hit, boolean similar) {
        List<Number> values = new ArrayList<>();
        hit.get("sort").forEach(value -> values.add(value.numberValue()));
        return new SearchCursor(similar, values);
    }

    /**
     * Reads what a former page returned.
     *
     * @param values how many sort values this search has
     */
    static SearchCursor parse(String cursor, int values) {
        try {
            JsonNode node = JSON.readTree(new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8));
            List<Number> after = new ArrayList<>();
            for (int i = 1; i < node.size(); i++) {
                boolean score = i == 1 && values == SCORED;
                if (!readable(node.get(i), score)) {
                    throw invalid(cursor);
                }
                after.add(node.get(i).numberValue());
            }
            if (node.isArray() && node.path(0).isBoolean() && after.size() == values) {
                return new SearchCursor(node.get(0).asBoolean(), after);
            }
        } catch (IllegalArgumentException | JacksonException e) {
            throw invalid(cursor);
        }
        throw invalid(cursor);
    }

    private static boolean readable(JsonNode value, boolean score) {
        return value.isNumber() && (score ? Float.isFinite(value.floatValue()) : value.canConvertToLong());
    }

    private static Rejection invalid(String cursor) {
        return Rejection.invalid(
                "cursor",
                cursor,
                new Text(
                        "Con trỏ trang không hợp lệ; hãy dùng giá trị “next” của trang trước.",
                        "The cursor is not one that a former page of this search returned as “next”."));
    }
}
