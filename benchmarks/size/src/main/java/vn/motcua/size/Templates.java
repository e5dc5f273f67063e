package vn.motcua.size;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Takes out of one dossier's texts what is its own: known values by their names, identifiers of the engine by the order in
 * which they occur, moments by the request that they belong to.
 */
final class Templates {

    private static final Pattern UUID = Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");
    private static final Pattern ISO = Pattern.compile("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d(:\\d\\d(\\.\\d+)?)?Z");
    private static final Pattern COLUMN =
            Pattern.compile("\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d:\\d\\d(\\.\\d+)?(\\+00)?");

    private static final DateTimeFormatter STORED = new DateTimeFormatterBuilder()
            .appendPattern("yyyy-MM-dd HH:mm:ss")
            .appendFraction(ChronoField.NANO_OF_SECOND, 0, 6, true)
            .appendOffset("+HH", "+00")
            .toFormatter(java.util.Locale.ROOT);

    private final List<Map.Entry<String, String>> known = new ArrayList<>();
    private final List<Instant> minutes;
    private final Map<String, Integer> identifiers = new HashMap<>();

    Templates(List<Instant> minutes) {
        this.minutes = minutes;
    }

    /** Leaves moments as they are. */
    static Templates withMoments() {
        return new Templates(null);
    }

    /** A value that has a name from now on; the longest is looked for first. */
    void know(String value, String name) {
        if (value != null && !value.isEmpty()) {
            known.add(Map.entry(value, Template.place(name)));
            known.sort(Comparator.comparing(entry -> -entry.getKey().length()));
        }
    }

    /**
     * The text as a template.
     *
     * @param where for the message when a moment is nobody's
     */
    String of(String text, String where) {
        if (text == null) {
            return null;
        }
        String template = text;
        for (Map.Entry<String, String> entry : known) {
            template = template.replace(entry.getKey(), entry.getValue());
        }
        template = replace(
                template,
                UUID,
                id -> Template.place("uuid:" + identifiers.computeIfAbsent(id, any -> identifiers.size())));
        if (minutes == null) {
            return template;
        }
        template = replace(template, ISO, iso -> moment(iso, Instant.parse(iso), "iso", where));
        return replace(template, COLUMN, stored -> moment(stored, instant(stored), kind(stored), where));
    }

    private static String kind(String stored) {
        return stored.endsWith("+00") ? "at" : "engine";
    }

    /** A stored moment; the engine's have no zone and are in that of the process. */
    static Instant instant(String stored) {
        return stored.endsWith("+00")
                ? OffsetDateTime.parse(stored, STORED).toInstant()
                : OffsetDateTime.parse(stored + "+00", STORED)
                        .toLocalDateTime()
                        .atZone(ZoneId.systemDefault())
                        .toInstant();
    }

    private String moment(String text, Instant at, String kind, String where) {
        for (int i = 0; i < minutes.size(); i++) {
            Instant mark = minutes.get(i);
            if (mark.equals(at) || mark.truncatedTo(ChronoUnit.MILLIS).equals(at)) {
                return Template.place(kind + ":" + i);
            }
        }
        if (Marks.isCommon(at)) {
            return text;
        }
        throw new IllegalStateException("Nobody knows the moment " + text + " in " + where);
    }

    private static String replace(String text, Pattern pattern, UnaryOperator<String> by) {
        Matcher matcher = pattern.matcher(text);
        StringBuilder replaced = new StringBuilder();
        while (matcher.find()) {
            matcher.appendReplacement(replaced, Matcher.quoteReplacement(by.apply(matcher.group())));
        }
        return matcher.appendTail(replaced).toString();
    }

    static String stored(Instant at) {
        return STORED.format(at.atOffset(ZoneOffset.UTC));
    }

    /** Without a zone, in milliseconds. */
    static String storedByEngine(Instant at) {
        LocalDateTime local = LocalDateTime.ofInstant(at.truncatedTo(ChronoUnit.MILLIS), ZoneId.systemDefault());
        String stored = STORED.format(local.atOffset(ZoneOffset.UTC));
        return stored.substring(0, stored.length() - "+00".length());
    }
}
