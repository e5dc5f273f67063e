package vn.motcua.search;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Takes what a person might search for out of a dossier's form values: words, names, and numbers with signs. */
final class FormTexts {

    private static final Pattern NUMBER = Pattern.compile("[A-Z]{0,3}[0-9][0-9./-]{4,29}");
    private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}.*");

    private FormTexts() {}

    static void collect(Map<String, Object> data, List<String> texts, List<String> names, Collection<String> numbers) {
        data.forEach((key, value) -> collect(key, value, texts, names, numbers));
    }

    private static void collect(
            String key, Object value, List<String> texts, List<String> names, Collection<String> numbers) {
        if (value instanceof Map<?, ?> map) {
            map.forEach((inner, part) -> collect(inner.toString(), part, texts, names, numbers));
        } else if (value instanceof Collection<?> list) {
            list.forEach(part -> collect(key, part, texts, names, numbers));
        } else if (value instanceof String text && !text.isBlank()) {
            place(key, VietnameseText.composed(text.strip()), texts, names, numbers);
        }
    }

    private static void place(
            String key, String text, List<String> texts, List<String> names, Collection<String> numbers) {
        if (DATE.matcher(text).matches()) {
            return;
        }
        if (NUMBER.matcher(text).matches()) {
            numbers.add(text);
        } else if (key.endsWith("Name") || key.endsWith("FullName")) {
            names.add(text);
        } else if (!text.equals(text.toUpperCase(java.util.Locale.ROOT)) || text.contains(" ")) {
            texts.add(text);
        }
    }
}
