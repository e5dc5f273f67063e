package vn.motcua.document;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import vn.motcua.shared.Rejection;
import vn.motcua.shared.Text;
import vn.motcua.shared.Violation;

/** What a client sends: a failure to read it is told apart from one of the disk that it is written to. */
final class Upload extends FilterInputStream {

    Upload(InputStream content) {
        super(content);
    }

    /** The content could not be read to its end. */
    static final class Broken extends IOException {

        private static final long serialVersionUID = 1L;

        Broken(IOException cause) {
            super("The upload could not be read to its end", cause);
        }

        /** What the client is told. */
        Rejection rejection() {
            Text rule = new Text(
                    "Tệp tải lên bị ngắt giữa chừng; hồ sơ chưa thay đổi, hãy tải lại.",
                    "The upload broke off; nothing has changed, please send the file again.");
            Rejection rejection = new Rejection(
                    Rejection.Kind.INVALID, "upload-broken", rule, List.of(new Violation("file", null, rule)));
            rejection.initCause(this);
            return rejection;
        }
    }

    @Override
    public int read() throws IOException {
        try {
            return super.read();
        } catch (IOException e) {
            throw new Broken(e);
        }
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        try {
            return super.read(buffer, offset, length);
        } catch (IOException e) {
            throw new Broken(e);
        }
    }
}
