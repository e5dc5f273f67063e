package vn.motcua.shared;

import java.io.IOException;
import java.util.List;

/** The disk cannot take a file: full, or failing. */
public final class StorageFailed {

    private StorageFailed() {}

    /** Unavailable (503) {@code storage-failed}; nothing was changed. */
    public static Rejection because(IOException cause) {
        Rejection rejection = new Rejection(
                Rejection.Kind.UNAVAILABLE,
                "storage-failed",
                new Text(
                        "Không lưu được tệp vì kho lưu trữ đang đầy hoặc gặp sự cố; hồ sơ chưa thay đổi, hãy thử lại sau.",
                        "The file could not be stored (the disk is full or failing); nothing has changed, try again later."),
                List.of());
        rejection.initCause(cause);
        return rejection;
    }
}
