package vn.motcua.size;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

/** Texts of a pattern, for fields of forms: characters, classes, groups with alternatives, counted repetitions. */
final class PatternText {

    private static final int MOST_REPEATED = 8;

    private final String pattern;
    private int at;
    private RandomGenerator random;

    PatternText(String pattern) {
        this.pattern = pattern.replaceAll("^\\^|\\$$", "");
    }

    /**
     * A text that the pattern matches.
     *
     * @throws IllegalArgumentException when the pattern has a construct that is not known here
     */
    String text(RandomGenerator choices) {
        random = choices;
        at = 0;
        String text = alternatives();
        if (at != pattern.length()) {
            throw unknown();
        }
        return text;
    }

    private String alternatives() {
        List<String> texts = new ArrayList<>();
        texts.add(sequence());
        while (at < pattern.length() && pattern.charAt(at) == '|') {
            at++;
            texts.add(sequence());
        }
        return People.pick(texts, random);
    }

    private String sequence() {
        StringBuilder text = new StringBuilder();
        while (at < pattern.length() && "|)".indexOf(pattern.charAt(at)) < 0) {
            int begin = at;
            String once = atom();
            int end = at;
            int times = times();
            int after = at;
            for (int i = 0; i < times; i++) {
                at = begin;
                text.append(i == 0 ? once : atom());
            }
            at = Math.max(end, after);
        }
        return text.toString();
    }

    private String atom() {
        char c = pattern.charAt(at++);
        return switch (c) {
            case '(' -> {
                if (pattern.startsWith("?:", at)) {
                    at += 2;
                }
                String inner = alternatives();
                at++;
                yield inner;
            }
            case '[' -> charClass();
            case '\\' -> escaped();
            case '.' -> "a";
            case '^', '$', '*', '+', '?', '{' -> throw unknown();
            default -> String.valueOf(c);
        };
    }

    private String escaped() {
        char c = pattern.charAt(at++);
        return switch (c) {
            case 'd' -> String.valueOf((char) ('0' + random.nextInt(10)));
            case 's' -> " ";
            case 'w' -> String.valueOf((char) ('a' + random.nextInt(26)));
            default -> String.valueOf(c);
        };
    }

    private String charClass() {
        if (pattern.charAt(at) == '^') {
            at = pattern.indexOf(']', at) + 1;
            return String.valueOf((char) ('a' + random.nextInt(26)));
        }
        List<String> characters = new ArrayList<>();
        while (pattern.charAt(at) != ']') {
            char c = pattern.charAt(at++);
            if (c == '\\') {
                at--;
                characters.add(atom());
            } else if (pattern.charAt(at) == '-' && pattern.charAt(at + 1) != ']') {
                for (char each = c; each <= pattern.charAt(at + 1); each++) {
                    characters.add(String.valueOf(each));
                }
                at += 2;
            } else {
                characters.add(String.valueOf(c));
            }
        }
        at++;
        return People.pick(characters, random);
    }

    private int times() {
        if (at >= pattern.length()) {
            return 1;
        }
        switch (pattern.charAt(at)) {
            case '?' -> {
                at++;
                return random.nextInt(2);
            }
            case '*' -> {
                at++;
                return random.nextInt(MOST_REPEATED);
            }
            case '+' -> {
                at++;
                return 1 + random.nextInt(MOST_REPEATED);
            }
            case '{' -> {
                int close = pattern.indexOf('}', at);
                String[] bounds = pattern.substring(at + 1, close).split(",", -1);
                at = close + 1;
                int least = Integer.parseInt(bounds[0]);
                int most = bounds.length == 1 ? least : bounds[1].isEmpty() ? least : Integer.parseInt(bounds[1]);
                return least + random.nextInt(most - least + 1);
            }
            default -> {
                return 1;
            }
        }
    }

    private IllegalArgumentException unknown() {
        return new IllegalArgumentException("Nothing can be invented for the pattern " + pattern);
    }
}
