package vn.motcua.search;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What a person might search for in a dossier's form values: words, names, and numbers with their signs. Values chosen
 * from a list, dates and a date written out in words are no text: everybody's would match.
 */
final class FormTexts {

    private static final Pattern NUMBER = Pattern.compile("[\\p{Lu}/-]{0,12}[0-9][\\p{Lu}0-9./-]{2,40}");
    private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}(T.*)?");
    private static final Pattern CHOICE = Pattern.compile("[A-Z_]+|[0-9]{1,2}");
    private static final Pattern PHONE_ABROAD = Pattern.compile("\\+84(\\d{9,10})");
    private static final Pattern SPACE = Pattern.compile("\\s+", Pattern.UNICODE_CHARACTER_CLASS);

    private final Set<String> texts = new LinkedHashSet<>();
    private final Set<String> names = new LinkedHashSet<>();
    private final Set<String> numbers = new LinkedHashSet<>();

    void add(Map<String, Object> data) {
        data.forEach(this::add);
    }

    private void add(String key, Object value) {
        if (value instanceof Map<?, ?> map) {
            map.forEach((inner, part) -> add(inner.toString(), part));
        } else if (value instanceof Collection<?> list) {
            list.forEach(part -> add(key, part));
        } else if (value instanceof String text && !text.isBlank() && !key.endsWith("InWords")) {
            place(key, text);
        }
    }

    private void place(String key, String typed) {
        String text =
                SPACE.matcher(VietnameseText.composed(typed)).replaceAll(" ").strip();
        if (key.endsWith("Name") && !key.equals("nationalityName")) {
            names.add(text);
        } else if (NUMBER.matcher(text).matches() && !DATE.matcher(text).matches()) {
            numbers.add(text);
        } else if (!DATE.matcher(text).matches() && !CHOICE.matcher(text).matches()) {
            texts.add(text);
        }
    }

    /** Adds a number of a person, a phone as it is dialled at home. */
    void number(String number) {
        if (number != null) {
            numbers.add(PHONE_ABROAD.matcher(number).replaceFirst("0$1"));
        }
    }

    void text(String text) {
        if (text != null && !text.isBlank()) {
            texts.add(VietnameseText.composed(text).strip());
        }
    }

    /** A name's endings, from its last syllable to the whole: how people are called. */
    static List<String> endings(String name) {
        String[] syllables = SPACE.split(name.strip(), -1);
        List<String> endings = new ArrayList<>();
        String ending = "";
        for (int i = syllables.length - 1; i >= 0; i--) {
            ending = ending.isEmpty() ? syllables[i] : syllables[i] + " " + ending;
            endings.add(ending);
        }
        return endings;
    }

    List<String> texts() {
        return List.copyOf(texts);
    }

    List<String> names() {
        return List.copyOf(names);
    }

    List<String> numbers() {
        return List.copyOf(numbers);
    }
}
