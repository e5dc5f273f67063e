package vn.motcua.notes;

import java.util.Optional;
import vn.motcua.journal.JournalEvent;
import vn.motcua.notes.NoteEvent.LabelSet;
import vn.motcua.notes.NoteEvent.NoteCorrected;
import vn.motcua.notes.NoteEvent.NoteWritten;
import vn.motcua.shared.Text;

/** The events of notes and labels in words. */
public final class NoteSentences {

    private NoteSentences() {}

    /** One sentence for an event of this module, empty for others. */
    public static Optional<Text> title(JournalEvent event) {
        return event instanceof NoteEvent own ? Optional.of(own(own)) : Optional.empty();
    }

    private static Text own(NoteEvent event) {
        if (event instanceof NoteWritten) {
            return new Text("Viết một ghi chú nội bộ", "An internal note was written");
        }
        if (event instanceof NoteCorrected) {
            return new Text("Sửa ghi chú nội bộ vừa viết", "An internal note was corrected");
        }
        return event instanceof LabelSet
                ? new Text("Gắn nhãn cho hồ sơ", "A label was put on the dossier")
                : new Text("Gỡ nhãn khỏi hồ sơ", "A label was taken off the dossier");
    }
}
