package vn.motcua.document;

import java.text.Normalizer;
import org.jspecify.annotations.Nullable;
import vn.motcua.dossier.AttachmentView;
import vn.motcua.shared.Rejection;
import vn.motcua.shared.Text;

/** What files are called: as the client does, without what means something to a file system. */
final class FileNames {

    private static final int LONGEST = 150;

    private FileNames() {}

    /**
     * The last part of what the client calls the file.
     *
     * @throws Rejection invalid when nothing is left of it
     */
    static String shown(@Nullable String name) {
        String last = Normalizer.normalize(name == null ? "" : name, Normalizer.Form.NFC)
                .replaceAll("^.*[/\\\\]", "")
                .replaceAll("[\\p{Cntrl}\\p{Cf}<>:\"|?*]", "")
                .strip();
        if (last.isEmpty()) {
            throw Rejection.invalid("file", name, new Text("Tệp phải có tên.", "The file needs a name."));
        }
        return last.length() > LONGEST ? last.substring(last.length() - LONGEST) : last;
    }

    /** What a browser calls the file when it saves it: which version it is, where there are several. */
    static String saved(AttachmentView attachment) {
        if (attachment.version() == 1 && attachment.replacedBy() == null) {
            return attachment.name();
        }
        int dot = attachment.name().lastIndexOf('.');
        int end = dot > 0 ? dot : attachment.name().length();
        return "%s (bản %d)%s"
                .formatted(
                        attachment.name().substring(0, end),
                        attachment.version(),
                        attachment.name().substring(end));
    }
}
