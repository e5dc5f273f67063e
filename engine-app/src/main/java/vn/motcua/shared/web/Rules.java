package vn.motcua.shared.web;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.Temporal;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;
import vn.motcua.shared.Text;

/** What a value should have been, in words. */
final class Rules {

    static final Text REQUIRED = new Text("Bắt buộc phải có.", "It is required.");
    static final Text UNKNOWN_FIELD = new Text("Không có trường này.", "There is no such field.");

    private Rules() {}

    /** The rule of a Java type, as the sender sees it. */
    static Text ofType(Class<?> type) {
        if (type == null) {
            return new Text("Giá trị không đúng kiểu.", "The value is of the wrong type.");
        }
        if (type.isEnum()) {
            String values = Arrays.stream(type.getEnumConstants())
                    .map(value -> ((Enum<?>) value).name())
                    .collect(Collectors.joining(", "));
            return new Text("Phải là một trong: " + values + ".", "It must be one of: " + values + ".");
        }
        if (type == boolean.class || type == Boolean.class) {
            return new Text("Phải là true hoặc false.", "It must be true or false.");
        }
        if (type.isPrimitive() || Number.class.isAssignableFrom(type)) {
            return new Text("Phải là một số.", "It must be a number.");
        }
        return ofText(type);
    }

    private static Text ofText(Class<?> type) {
        if (type == LocalDate.class) {
            return new Text("Phải là ngày dạng 2026-11-23.", "It must be a date such as 2026-11-23.");
        }
        if (type == LocalTime.class) {
            return new Text("Phải là giờ dạng 16:05.", "It must be a time such as 16:05.");
        }
        if (Temporal.class.isAssignableFrom(type)) {
            return new Text(
                    "Phải là thời điểm dạng 2026-11-23T16:05:00+07:00.",
                    "It must be an instant such as 2026-11-23T16:05:00+07:00.");
        }
        if (type == String.class || CharSequence.class.isAssignableFrom(type)) {
            return new Text("Phải là chuỗi ký tự.", "It must be a text.");
        }
        if (Collection.class.isAssignableFrom(type) || type.isArray()) {
            return new Text("Phải là một danh sách.", "It must be a list.");
        }
        if (Map.class.isAssignableFrom(type) || type.isRecord()) {
            return new Text("Phải là một đối tượng JSON.", "It must be a JSON object.");
        }
        return new Text("Giá trị không đúng kiểu.", "The value is of the wrong type.");
    }

    /** The rule of a constraint annotation. */
    static Text ofConstraint(String constraint, Map<String, Object> attributes, String message) {
        return switch (constraint) {
            case "NotNull", "NotBlank", "NotEmpty" -> REQUIRED;
            case "Size" -> size(attributes);
            case "Min", "DecimalMin" ->
                new Text(
                        "Nhỏ nhất là " + attributes.get("value") + ".",
                        "It is at least " + attributes.get("value") + ".");
            case "Max", "DecimalMax" ->
                new Text(
                        "Lớn nhất là " + attributes.get("value") + ".",
                        "It is at most " + attributes.get("value") + ".");
            case "Positive" -> new Text("Phải lớn hơn 0.", "It must be above 0.");
            case "PositiveOrZero" -> new Text("Không được âm.", "It must not be negative.");
            case "Pattern" ->
                new Text(
                        "Phải có dạng " + attributes.get("regexp") + ".",
                        "It must match " + attributes.get("regexp") + ".");
            case "Email" -> new Text("Phải là địa chỉ thư điện tử.", "It must be a mail address.");
            case "Past", "PastOrPresent" -> new Text("Không được ở tương lai.", "It must not lie in the future.");
            case "Future", "FutureOrPresent" -> new Text("Không được ở quá khứ.", "It must not lie in the past.");
            default -> message == null ? ofType(null) : Text.same(message);
        };
    }

    private static Text size(Map<String, Object> attributes) {
        Object min = attributes.get("min");
        Object max = attributes.get("max");
        return Integer.valueOf(Integer.MAX_VALUE).equals(max)
                ? new Text("Độ dài ít nhất là " + min + ".", "Its length is at least " + min + ".")
                : new Text("Độ dài từ " + min + " đến " + max + ".", "Its length is from " + min + " to " + max + ".");
    }
}
