package vn.motcua.notice;

import java.util.List;
import vn.motcua.shared.Text;

/**
 * Lines of a letter under one heading.
 *
 * @param more whether there are more than stand here
 */
record MailPart(Text heading, List<MailLine> lines, boolean more) {

    /** So many lines are read; whoever has more opens the list. */
    static final int LONGEST = 50;

    /** @param lines one more than {@value #LONGEST} says that there are more */
    static MailPart of(Text heading, List<MailLine> lines) {
        return new MailPart(heading, lines.stream().limit(LONGEST).toList(), lines.size() > LONGEST);
    }

    /** {@code 50+} when there are more. */
    String count() {
        return lines.size() + (more ? "+" : "");
    }
}
