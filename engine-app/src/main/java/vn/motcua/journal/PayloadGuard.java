package vn.motcua.journal;

import java.util.Map;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/**
 * Keeps personal data and free words out of the journal: its texts are codes, short and of ASCII without blanks, and no
 * bare row of 9 to 12 digits, which could be a citizen's or a telephone number.
 */
final class PayloadGuard {

    private static final Pattern CODE = Pattern.compile("(?!\\d{9,12}$)[A-Za-z0-9._:/#+-]{0,120}");

    private PayloadGuard() {}

    /** Checks every text in it; the message names the field and never its value. */
    static void requireCodes(Class<?> event, JsonNode payload) {
        for (Map.Entry<String, JsonNode> property : payload.properties()) {
            require(event, property.getKey(), property.getValue());
        }
    }

    private static void require(Class<?> event, String name, JsonNode value) {
        if (value.isString() && !CODE.matcher(value.stringValue()).matches()) {
            throw new IllegalStateException(event.getSimpleName() + "." + name
                    + " is no code; the journal holds ids, codes, dates and amounts only");
        }
        if (value.isArray()) {
            value.values().forEach(element -> require(event, name, element));
        }
        if (value.isObject()) {
            requireCodes(event, value);
        }
    }
}
