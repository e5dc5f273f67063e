package vn.motcua.catalogue;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import vn.motcua.shared.Text;

/** One value against the rules of its field. */
final class FieldCheck {

    private final FieldRules rules;
    private final Text label;
    private final LocalDate today;
    private final List<Text> broken = new ArrayList<>();
    private Object value;

    private FieldCheck(FieldRules rules, Text label, LocalDate today) {
        this.rules = rules;
        this.label = label;
        this.today = today;
    }

    static FieldCheck of(FieldRules rules, Text label, Object sent, LocalDate today) {
        FieldCheck check = new FieldCheck(rules, label, today);
        check.value = sent == null ? null : check.read(sent);
        if (rules.required() && check.broken.isEmpty() && (check.value == null || check.value.equals(false))) {
            check.breaks("bắt buộc phải có.", "is required.");
        }
        return check;
    }

    /** What the value breaks, as sentences that name the field. */
    List<Text> broken() {
        return broken;
    }

    /** Composed, trimmed, typed; null for nothing. */
    Object value() {
        return value;
    }

    private Object read(Object sent) {
        return switch (rules.type()) {
            case LINE, LINES ->
                sent instanceof String text ? text(text) : wrong("phải là chuỗi ký tự.", "must be a text.");
            case NUMBER -> sent instanceof Number number ? number(number) : wrong("phải là số.", "must be a number.");
            case TRUTH -> sent instanceof Boolean ? sent : wrong("phải là đúng hoặc sai.", "must be true or false.");
            case DATE -> sent instanceof String text ? date(text) : wrongDate();
            case CHOICE -> choice(sent);
            case CHOICES -> choices(sent);
        };
    }

    private Object text(String sent) {
        String text = Normalizer.normalize(sent, Normalizer.Form.NFC).strip();
        if (text.isEmpty()) {
            return null;
        }
        int length = text.codePointCount(0, text.length());
        if (length > rules.maxLength()) {
            return wrong(
                    "không quá " + rules.maxLength() + " ký tự.", "has at most " + rules.maxLength() + " characters.");
        }
        if (rules.minLength() != null && length < rules.minLength()) {
            return wrong(
                    "ít nhất " + rules.minLength() + " ký tự.", "has at least " + rules.minLength() + " characters.");
        }
        if (text.chars().anyMatch(this::forbidden)) {
            return wrong("không được chứa ký tự điều khiển.", "must not contain control characters.");
        }
        if (rules.pattern() != null && !rules.pattern().matcher(text).find()) {
            return wrong(
                    rules.patternText().vi() + ".", "– " + rules.patternText().en() + ".");
        }
        return text;
    }

    private boolean forbidden(int character) {
        boolean breaksLine = character == '\n' || character == '\r' || character == '\t';
        return Character.isISOControl(character) && !(breaksLine && rules.type() == FieldRules.Type.LINES);
    }

    private Object number(Number sent) {
        BigDecimal number;
        try {
            number = new BigDecimal(sent.toString());
        } catch (NumberFormatException e) {
            return wrong("phải là số.", "must be a number.");
        }
        if (rules.min() != null && number.compareTo(rules.min()) < 0) {
            return wrong("không nhỏ hơn " + rules.min() + ".", "is not less than " + rules.min() + ".");
        }
        if (rules.max() != null && number.compareTo(rules.max()) > 0) {
            return wrong("không lớn hơn " + rules.max() + ".", "is not more than " + rules.max() + ".");
        }
        if (rules.decimals() != null && number.stripTrailingZeros().scale() > rules.decimals()) {
            return rules.decimals() == 0
                    ? wrong("phải là số nguyên.", "must be a whole number.")
                    : wrong(
                            "không quá " + rules.decimals() + " chữ số thập phân.",
                            "has at most " + rules.decimals() + " decimals.");
        }
        return sent;
    }

    private Object date(String sent) {
        if (sent.isBlank()) {
            return null;
        }
        try {
            // four-digit years only: the ISO form of LocalDate would also take +12345-01-01
            return sent.length() == 10 ? day(LocalDate.parse(sent)) : wrongDate();
        } catch (DateTimeParseException e) {
            return wrongDate();
        }
    }

    private Object day(LocalDate day) {
        return rules.past() && day.isAfter(today)
                ? wrong("không được sau ngày hôm nay.", "must not be after today.")
                : day.toString();
    }

    private Object wrongDate() {
        return wrong("phải là ngày có thật, dạng năm-tháng-ngày (2026-11-23).", "must be a date such as 2026-11-23.");
    }

    private Object choice(Object sent) {
        if (sent.equals("")) {
            return null;
        }
        return rules.options() == null || rules.options().contains(sent)
                ? sent
                : wrong("phải là một trong các lựa chọn của biểu mẫu.", "must be one of the options of the form.");
    }

    private Object choices(Object sent) {
        if (!(sent instanceof List<?> list)) {
            return wrong("phải là danh sách lựa chọn.", "must be a list of options.");
        }
        List<Object> chosen = new ArrayList<>(new LinkedHashSet<>(list));
        if (rules.options() != null && !rules.options().containsAll(chosen)) {
            return wrong("phải là các lựa chọn của biểu mẫu.", "must be options of the form.");
        }
        return chosen.isEmpty() ? null : chosen;
    }

    private Object wrong(String vi, String en) {
        breaks(vi, en);
        return null;
    }

    private void breaks(String vi, String en) {
        broken.add(new Text("«" + label.vi() + "»: " + vi, "\"" + label.en() + "\" " + en));
    }
}
