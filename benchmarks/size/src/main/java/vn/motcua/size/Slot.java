package vn.motcua.size;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.Locale;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A value that is each dossier's own.
 *
 * @param number within its course, from 0
 * @param argument what the kind needs: the sex of a name, a pattern, the number of another slot
 * @param recorded the unmistakable value of the recorded course
 */
record Slot(int number, Kind kind, String argument, String recorded) {

    enum Kind {
        NAME,
        ID_NUMBER,
        PHONE,
        ADDRESS,
        INSTITUTION,
        REMARK,
        /** A running number in a register. */
        NUMBER,
        /** A running number with the year. */
        NUMBER_OF_YEAR,
        /** A day shortly before the recorded one, on which nothing in the flow depends. */
        DATE,
        /** The date of another slot in words. */
        DATE_IN_WORDS,
        /** Anything of a pattern. */
        PATTERN;

        private static final int SHORT = 100;

        /** What a text field holds, by its name and the most characters that it takes. */
        static Kind of(String name, int longest) {
            if (name.contains("idnumber")) {
                return ID_NUMBER;
            }
            if (name.contains("phone")) {
                return PHONE;
            }
            if (name.startsWith("register")) {
                return NUMBER;
            }
            if (name.contains("number") || longest < SHORT) {
                return name.contains("name") ? NAME : NUMBER_OF_YEAR;
            }
            if (Stream.of("residence", "address", "town", "unit").anyMatch(name::contains)) {
                return ADDRESS;
            }
            if (Stream.of("facility", "issue", "agency").anyMatch(name::contains)) {
                return INSTITUTION;
            }
            return name.contains("name") ? NAME : REMARK;
        }
    }

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final int MOST_DAYS_EARLIER = 20;

    /** The value of one dossier. */
    String value(Individual individual) {
        RandomGenerator random = individual.random(number);
        return switch (kind) {
            case NAME -> People.name(argument, random);
            case ID_NUMBER -> People.idNumber(random);
            case PHONE -> People.phone(random);
            case ADDRESS ->
                People.address(
                        individual.place(Site.COMMUNE),
                        individual.place(Site.PROVINCE).area(),
                        random);
            case INSTITUTION -> People.institution(individual.place(Site.COMMUNE), random);
            case REMARK -> People.remark(random);
            case NUMBER -> Integer.toString(1 + random.nextInt(2000));
            case NUMBER_OF_YEAR -> "%04d/%s".formatted(1 + random.nextInt(9000), recorded.replaceFirst(".*/", ""));
            case DATE -> earlier(random);
            case DATE_IN_WORDS -> People.words(LocalDate.parse(individual.slot(Integer.parseInt(argument))));
            case PATTERN -> new PatternText(argument).text(random);
        };
    }

    /** In the same year, which numbers that are drawn for a person hold. */
    private String earlier(RandomGenerator random) {
        LocalDate date = LocalDate.parse(recorded);
        return date.minusDays(random.nextInt(Math.min(MOST_DAYS_EARLIER, date.getDayOfYear())))
                .toString();
    }

    /** As the product compares names: lower case, without marks, đ as d. */
    static String folded(String text) {
        return MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD))
                .replaceAll("")
                .replace('đ', 'd')
                .replace('Đ', 'd')
                .toLowerCase(Locale.ROOT)
                .strip();
    }
}
