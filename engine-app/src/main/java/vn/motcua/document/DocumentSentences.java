package vn.motcua.document;

import java.util.Locale;
import java.util.Optional;
import vn.motcua.document.DocumentEvent.FileAttached;
import vn.motcua.document.DocumentEvent.FileReplaced;
import vn.motcua.document.DocumentEvent.FormIssued;
import vn.motcua.document.handover.PaperSentences;
import vn.motcua.journal.JournalEvent;
import vn.motcua.shared.Text;

/** The events of files and forms in words. */
public final class DocumentSentences {

    private DocumentSentences() {}

    /** One sentence for an event of this module, empty for others. */
    public static Optional<Text> title(JournalEvent event) {
        return event instanceof DocumentEvent own ? Optional.of(own(own)) : PaperSentences.title(event);
    }

    private static Text own(DocumentEvent event) {
        if (event instanceof FileAttached) {
            return new Text("Đính kèm một giấy tờ vào hồ sơ", "A document was attached");
        }
        if (event instanceof FileReplaced replaced) {
            return new Text(
                    "Thay một giấy tờ bằng bản " + replaced.version(),
                    "A document was replaced by version " + replaced.version());
        }
        if (event instanceof FormIssued issued) {
            Text title = IssuedForms.title(issued.number());
            if (issued.number().equals(IssuedForms.PAYMENT) || issued.number().equals(IssuedForms.DELIVERY)) {
                return new Text(
                        "Lập %s, số %s".formatted(lower(title.vi()), issued.serial()),
                        "%s made out, no. %s".formatted(title.en(), issued.serial()));
            }
            return new Text(
                    "Ban hành Mẫu %s: %s, số %s".formatted(issued.number(), title.vi(), issued.serial()),
                    "Form %s issued: %s, no. %s".formatted(issued.number(), title.en(), issued.serial()));
        }
        throw new IllegalStateException("No sentence for " + event.getClass());
    }

    private static String lower(String title) {
        return title.substring(0, 1).toLowerCase(Locale.ROOT) + title.substring(1);
    }
}
