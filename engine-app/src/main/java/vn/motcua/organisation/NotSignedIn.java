package vn.motcua.organisation;

import java.util.List;
import vn.motcua.shared.Rejection;
import vn.motcua.shared.Text;

/** The one answer to whoever has not signed in. */
public final class NotSignedIn {

    private NotSignedIn() {}

    public static Rejection rejection() {
        return new Rejection(
                Rejection.Kind.UNAUTHENTICATED,
                "not-signed-in",
                new Text("Vui lòng đăng nhập để tiếp tục.", "Please sign in to go on."),
                List.of());
    }
}
