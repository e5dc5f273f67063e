package vn.motcua.search;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.shared.Rejection;
import vn.motcua.shared.Text;

/** Where a page of hits ended: the sort values of its last hit, opaque to the client. */
final class SearchCursor {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final TypeReference<List<Object>> VALUES = new TypeReference<>() {};

    private SearchCursor() {}

    static String of(JsonNode sortValues) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(sortValues.toString().getBytes(StandardCharsets.UTF_8));
    }

    static List<Object> parse(String cursor) {
        try {
            String json = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
            List<Object> values = JSON.readValue(json, VALUES);
            if (values.size() >= 2 && values.stream().allMatch(Number.class::isInstance)) {
                return values;
            }
        } catch (IllegalArgumentException | JacksonException e) {
            throw invalid(cursor);
        }
        throw invalid(cursor);
    }

    private static Rejection invalid(String cursor) {
        return Rejection.invalid(
                "cursor",
                cursor,
                new Text(
                        "Con trỏ trang không hợp lệ; hãy dùng giá trị “next” của trang trước.",
                        "The cursor is not one that a former page returned as “next”."));
    }
}
