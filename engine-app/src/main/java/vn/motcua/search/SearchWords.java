package vn.motcua.search;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What was typed, taken apart.
 *
 * @param words free words in their order, letters only, each once
 * @param numbers tokens with digits: parts of codes, identity numbers, phones, plates; figures that follow one another
 *     are one group, because people write a phone number with spaces
 * @param dates whole dates
 * @param phrases between quotation marks
 * @param excluded after a minus sign: words and, in quotation marks, phrases
 * @param documents whether what the documents say counts as well
 */
record SearchWords(
        List<String> words,
        List<List<String>> numbers,
        List<LocalDate> dates,
        List<String> phrases,
        List<String> excluded,
        boolean documents) {

    private static final int MOST = 12;
    private static final Pattern QUOTES = Pattern.compile("[\"“”„«»]");
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{M}]+");
    private static final Pattern EDGES =
            Pattern.compile("^[^\\p{L}\\p{M}\\p{N}+]+|[^\\p{L}\\p{M}\\p{N}]+$", Pattern.UNICODE_CHARACTER_CLASS);
    private static final Pattern FIGURES = Pattern.compile("\\+?[0-9]+");
    private static final Pattern SPACE = Pattern.compile("\\s+", Pattern.UNICODE_CHARACTER_CLASS);

    static SearchWords parse(String typed) {
        Parts parts = new Parts();
        String[] pieces = QUOTES.split(typed == null ? "" : VietnameseText.composed(typed), -1);
        for (int i = 0; i < pieces.length; i++) {
            boolean quoted = i % 2 == 1 && i < pieces.length - 1;
            if (quoted && !pieces[i].isBlank()) {
                boolean minus = pieces[i - 1].endsWith("-");
                (minus ? parts.excluded : parts.phrases).add(pieces[i].strip());
            } else if (!quoted) {
                for (String token : SPACE.split(pieces[i], -1)) {
                    parts.place(token);
                }
            }
        }
        return new SearchWords(
                first(parts.words),
                first(parts.numbers),
                first(parts.dates),
                first(parts.phrases),
                first(parts.excluded),
                false);
    }

    /** The same words, looked for in the text of documents as well. */
    SearchWords inDocuments() {
        return new SearchWords(words, numbers, dates, phrases, excluded, true);
    }

    private static <T> List<T> first(List<T> all) {
        return List.copyOf(all.subList(0, Math.min(MOST, all.size())));
    }

    /** Nothing that a dossier could be found by; it may still say what must not occur. */
    boolean isEmpty() {
        return words.isEmpty() && numbers.isEmpty() && dates.isEmpty() && phrases.isEmpty();
    }

    /** The free words as one line. */
    String line() {
        return String.join(" ", words);
    }

    /** Whether the writer used marks anywhere, and so most probably everywhere. */
    boolean marked() {
        return words.stream().anyMatch(VietnameseText::marked);
    }

    private static final class Parts {
        private final List<String> words = new ArrayList<>();
        private final List<List<String>> numbers = new ArrayList<>();
        private final List<LocalDate> dates = new ArrayList<>();
        private final List<String> phrases = new ArrayList<>();
        private final List<String> excluded = new ArrayList<>();
        private boolean figuresBefore;

        void place(String typed) {
            if (typed.length() > 1 && typed.charAt(0) == '-' && Character.isLetter(typed.codePointAt(1))) {
                excluded.add(typed.substring(1));
                figuresBefore = false;
                return;
            }
            String token = EDGES.matcher(typed).replaceAll("");
            if (token.isEmpty()) {
                return;
            }
            Optional<LocalDate> date = TypedDate.of(token);
            boolean figures = date.isEmpty() && FIGURES.matcher(token).matches();
            if (date.isPresent()) {
                dates.add(date.get());
            } else if (figures && figuresBefore) {
                numbers.get(numbers.size() - 1).add(token);
            } else if (token.chars().anyMatch(Character::isDigit)) {
                numbers.add(new ArrayList<>(List.of(token)));
            } else {
                letters(token);
            }
            figuresBefore = figures;
        }

        private void letters(String token) {
            for (String word : BETWEEN_WORDS.split(token, -1)) {
                if (!word.isEmpty() && words.stream().noneMatch(known -> VietnameseText.same(known, word))) {
                    words.add(word);
                }
            }
        }
    }
}
