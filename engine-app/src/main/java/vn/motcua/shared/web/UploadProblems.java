package vn.motcua.shared.web;

import java.io.FileNotFoundException;
import java.io.IOException;
import org.apache.coyote.BadRequestException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.multipart.MultipartException;
import vn.motcua.shared.Rejection;
import vn.motcua.shared.StorageFailed;
import vn.motcua.shared.Text;

/** Uploads that the server could not take apart: sent wrongly, broken off, or too much for the disk they wait on. */
final class UploadProblems {

    private static final Logger LOG = LoggerFactory.getLogger(UploadProblems.class);

    private static final Text FORM =
            new Text("Phải gửi tệp theo dạng multipart/form-data.", "Files are sent as multipart/form-data.");

    private UploadProblems() {}

    static Rejection of(MultipartException failure) {
        IOException disk = disk(failure);
        if (disk == null) {
            return Rejection.invalid("body", null, FORM);
        }
        LOG.error("An upload could not be put aside", failure);
        return StorageFailed.because(disk);
    }

    /**
     * What the file system says comes without a kind of its own; the server gives one to whatever is the client's doing
     * (gone, ended early, malformed, too large).
     */
    private static IOException disk(Throwable failure) {
        Throwable root = failure;
        while (root.getCause() != null) {
            if (root instanceof BadRequestException) {
                return null;
            }
            root = root.getCause();
        }
        boolean plain = root.getClass() == IOException.class || root instanceof FileNotFoundException;
        return plain ? (IOException) root : null;
    }
}
