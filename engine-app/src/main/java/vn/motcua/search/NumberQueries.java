package vn.motcua.search;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds dossiers by figures: a code or its end, a piece of an identity number or a phone, a date. Ends come before
 * pieces from the middle, because people read out the last figures; the code comes before other numbers. A piece is
 * looked up as its figures three by three in a row: an entry for every piece of every number would be most of the index.
 */
final class NumberQueries {

    /** Where figures are looked for. */
    static final Set<String> FIELDS = Set.of("code", "portalCode", "numbers", "text");

    private static final Pattern CODE_TAIL = Pattern.compile("(\\d{6})[-./](\\d{1,6})");
    private static final Pattern ABROAD = Pattern.compile("\\+84(?=\\d)");
    private static final String ZONE = "Asia/Ho_Chi_Minh";
    private static final int FEWEST_FIGURES = 3;
    private static final int LEAST_NUMBER = 4;
    private static final int IN_DOCUMENT = 10;

    private NumberQueries() {}

    /** A group of figures, together or each by itself. */
    static void place(List<String> group, boolean documents, List<Object> must, List<Object> should) {
        List<Object> together = number(String.join("", group), documents);
        if (group.size() == 1) {
            must.add(Query.any(together));
        } else {
            List<Object> each = group.stream()
                    .map(token -> Query.any(number(token, documents)))
                    .toList();
            must.add(Query.any(List.of(Query.any(together), Query.all(each))));
        }
        should.add(Query.best(together));
    }

    /** Born, submitted or received that day, or the date in a text. */
    static void place(LocalDate date, boolean documents, List<Object> must, List<Object> should) {
        String written = "%02d/%02d/%d".formatted(date.getDayOfMonth(), date.getMonthValue(), date.getYear());
        List<Object> ways = new ArrayList<>(List.of(
                Query.weighed(Query.value("ownerBirthDate", date.toString()), 200),
                Query.weighed(day("receivedAt", date), 150),
                Query.weighed(day("submittedAt", date), 150),
                Query.weighed(Query.phrase("text", written), 20)));
        if (documents) {
            ways.add(Query.weighed(Query.phrase(SearchFields.DOCUMENTS, written), IN_DOCUMENT));
        }
        must.add(Query.any(ways));
        should.add(Query.best(ways));
    }

    private static Object day(String field, LocalDate date) {
        return Map.of(
                "range",
                Map.of(
                        field,
                        Map.of("gte", date.toString(), "lt", date.plusDays(1).toString(), "time_zone", ZONE)));
    }

    private static List<Object> number(String typed, boolean documents) {
        String token = ABROAD.matcher(typed).replaceFirst("0");
        List<Object> ways = new ArrayList<>();
        ways.add(Query.weighed(Query.word("code.whole", token), 500));
        ways.add(Query.weighed(Query.word("portalCode.whole", token), 400));
        ways.add(Query.weighed(Query.word("numbers.whole", token), 250));
        if (token.chars().filter(Character::isLetterOrDigit).count() >= FEWEST_FIGURES) {
            ways.add(Query.weighed(Query.word("code.tail", token), 300));
            ways.add(Query.weighed(Query.phrase("code", token), 100));
            ways.add(Query.weighed(Query.phrase("portalCode", token), 90));
            ways.add(Query.weighed(Query.word("numbers.tail", token), 150));
            ways.add(Query.weighed(Query.phrase("numbers", token), 80));
        }
        ways.add(Query.weighed(Query.phrase("text", token), 20));
        if (documents) {
            ways.add(Query.weighed(Query.phrase(SearchFields.DOCUMENTS, token), IN_DOCUMENT));
        }
        spoken(token).forEach(tail -> ways.add(Query.weighed(Query.word("code.tail", tail), 290)));
        TypedDate.asInCodes(token).ifPresent(day -> ways.add(Query.weighed(Query.phrase("code", day), 95)));
        return ways;
    }

    /** Day and number as people say them: without leading zeros, and the day in their order or in that of the code. */
    private static List<String> spoken(String token) {
        Matcher tail = CODE_TAIL.matcher(token);
        if (!tail.matches()) {
            return List.of();
        }
        String number = "0".repeat(Math.max(0, LEAST_NUMBER - tail.group(2).length())) + tail.group(2);
        List<String> tails = new ArrayList<>(List.of(tail.group(1) + "-" + number));
        Optional<String> turned = TypedDate.asInCodes(tail.group(1));
        turned.ifPresent(day -> tails.add(day + "-" + number));
        return tails;
    }
}
