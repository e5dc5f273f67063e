package vn.motcua.document.pdf;

import com.openhtmltopdf.extend.FSTextBreaker;

/** Lines end at blanks alone: a date or the number of a law, with their slashes, stays whole. */
final class BlankBreaks implements FSTextBreaker {

    private static final int NONE = -1;

    private String text = "";
    private int position;

    @Override
    public void setText(String newText) {
        text = newText;
        position = 0;
    }

    @Override
    public int next() {
        if (position >= text.length()) {
            return NONE;
        }
        int blank = text.indexOf(' ', position);
        position = blank < 0 ? text.length() : blank + 1;
        return position;
    }
}
