package vn.motcua.processes;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/**
 * Names broken into lines for a picture. Widths are those of a wide sans-serif face, for nobody knows the reader's: what
 * fits here fits there.
 *
 * @param lines what stands on each line
 * @param size of the letters
 */
record PictureText(List<String> lines, int size) {

    private static final double LEADING = 1.2;

    /** In the largest letters in which it fits; a name that finds no room stops the drawing. */
    static PictureText within(String name, double width, double height) {
        for (int size = 12; size >= 9; size--) {
            List<String> lines = wrap(name, width, size);
            boolean narrow = lines.stream().mapToDouble(measure(size)).max().orElse(0) <= width;
            if (narrow && lines.size() * size * LEADING <= height) {
                return new PictureText(balance(name, width, size), size);
            }
        }
        throw new IllegalStateException("No room of " + width + " x " + height + " for: " + name);
    }

    /** On as many lines as the model has left room for: a little smaller, or else wider, where that is not enough. */
    static PictureText onLines(String name, double width, long lines) {
        int size = fits(name, width, lines, 11) ? 11 : 10;
        double room = width;
        while (!fits(name, room, lines, size)) {
            room += 5;
        }
        return new PictureText(balance(name, room, size), size);
    }

    private static boolean fits(String name, double width, long lines, int size) {
        List<String> wrapped = wrap(name, width, size);
        return wrapped.size() <= lines
                && wrapped.stream().mapToDouble(measure(size)).max().orElse(0) <= width;
    }

    double height() {
        return lines.size() * size * LEADING;
    }

    /** Lines one below the other, their middle at {@code x}, the first one's top at {@code y}. */
    String svg(double x, double y, String style) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < lines.size(); i++) {
            double base = y + size * (0.93 + LEADING * i);
            text.append(String.format(
                    Locale.ROOT,
                    "<text class=\"%s\" x=\"%.0f\" y=\"%.1f\" font-size=\"%d\">%s</text>\n",
                    style,
                    x,
                    base,
                    size,
                    escape(lines.get(i))));
        }
        return text.toString();
    }

    static String escape(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    /** As many lines as needed, and none much longer than the others. */
    private static List<String> balance(String name, double width, int size) {
        int lines = wrap(name, width, size).size();
        double room = width;
        while (room > 10 && wrap(name, room - 2, size).size() == lines) {
            room -= 2;
        }
        return wrap(name, room, size);
    }

    private static List<String> wrap(String name, double width, int size) {
        List<String> lines = new ArrayList<>();
        for (String word : List.of(name.split(" "))) {
            String last = lines.isEmpty() ? null : lines.get(lines.size() - 1) + " " + word;
            if (last != null && width(last, size) <= width) {
                lines.set(lines.size() - 1, last);
            } else {
                lines.add(word);
            }
        }
        return lines;
    }

    private static ToDoubleFunction<String> measure(int size) {
        return line -> width(line, size);
    }

    private static double width(String line, int size) {
        String bare = Normalizer.normalize(line, Normalizer.Form.NFD).replaceAll("\\p{M}", "");
        return bare.chars().mapToDouble(PictureText::em).sum() * size;
    }

    private static double em(int letter) {
        if (" iIlj.,:;'|()/ftr-".indexOf(letter) >= 0) {
            return 0.38;
        }
        if ("mMwW%".indexOf(letter) >= 0) {
            return 0.95;
        }
        return Character.isUpperCase(letter) ? 0.71 : 0.61;
    }
}
