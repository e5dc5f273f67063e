package vn.motcua.document.text;

import java.io.Writer;

/** Takes text with its white space as single spaces, up to a limit. */
final class TextLimit extends Writer {

    /** Characters that are kept of one file: some twenty pages. */
    static final int MOST = 50_000;

    /** There is enough of it. */
    static final class Full extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private Full() {
            super("enough", null, false, false);
        }
    }

    private final StringBuilder text = new StringBuilder();

    @Override
    public void write(char[] signs, int from, int length) {
        for (int i = from; i < from + length; i++) {
            put(signs[i]);
        }
    }

    /** A word ends here. */
    void space() {
        put(' ');
    }

    private void put(char sign) {
        if (Character.isWhitespace(sign) || Character.isSpaceChar(sign) || Character.isISOControl(sign)) {
            if (!text.isEmpty() && text.charAt(text.length() - 1) != ' ') {
                text.append(' ');
            }
        } else {
            text.append(sign);
        }
        if (text.length() >= MOST) {
            throw new Full();
        }
    }

    /** What has come; no half of a character that takes two. */
    String text() {
        int end = text.length();
        if (end > 0 && Character.isHighSurrogate(text.charAt(end - 1))) {
            end--;
        }
        return text.substring(0, end).strip();
    }

    @Override
    public void flush() {
        // kept in memory
    }

    @Override
    public void close() {
        // nothing to close
    }
}
