package vn.motcua.organisation.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;
import vn.motcua.organisation.TemporaryPasswords;
import vn.motcua.shared.OfficerId;
import vn.motcua.shared.Rejection;
import vn.motcua.shared.Text;
import vn.motcua.shared.web.RequestPath;

/** Whoever came in with a temporary password sets one of their own first; two people know the temporary one. */
final class OwnPasswordFilter extends OncePerRequestFilter {

    private static final Set<String> OPEN = Set.of("/api/session", "/api/session/password", "/api/sign-in-options");

    private final TemporaryPasswords temporary;
    private final Refusals refusals;

    OwnPasswordFilter(TemporaryPasswords temporary, Refusals refusals) {
        this.temporary = temporary;
        this.refusals = refusals;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (guarded(RequestPath.of(request)) && mustChange()) {
            refusals.write(
                    request,
                    response,
                    Rejection.forbidden(
                            "password-must-change",
                            new Text(
                                    "Bạn đang dùng mật khẩu tạm. Hãy đặt mật khẩu của mình trước.",
                                    "You came in with a temporary password. Please set your own first.")));
            return;
        }
        chain.doFilter(request, response);
    }

    /** Pages without data stay open: one of them is where the password is set. */
    private static boolean guarded(String path) {
        return !OPEN.contains(path) && (path.startsWith("/api/") || path.startsWith("/actuator"));
    }

    private boolean mustChange() {
        return SecurityContextHolder.getContext().getAuthentication() instanceof OfficerAuthentication officer
                && temporary.mustChange(new OfficerId(officer.getName()));
    }
}
