package vn.motcua.organisation.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.web.filter.OncePerRequestFilter;
import vn.motcua.organisation.MachineClient;
import vn.motcua.shared.Rejection;
import vn.motcua.shared.Text;

/** Reads {@code Basic base64(id:secret)} or {@code Bearer id:secret}. Whoever sends the header must be right. */
final class MachineClientFilter extends OncePerRequestFilter {

    private final MachineSignIn signIn;
    private final Refusals refusals;

    MachineClientFilter(MachineSignIn signIn, Refusals refusals) {
        this.signIn = signIn;
        this.refusals = refusals;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Optional<MachineClient> client;
        try {
            client = credentials(request.getHeader(HttpHeaders.AUTHORIZATION))
                    .flatMap(pair -> signIn.signIn(pair[0], pair[1], request.getRemoteAddr()));
        } catch (SignInAttempts.Blocked blocked) {
            response.setHeader(
                    HttpHeaders.RETRY_AFTER, Long.toString(blocked.waitFor().toSeconds() + 1));
            refusals.write(request, response, blocked());
            return;
        }
        if (client.isEmpty()) {
            response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Basic realm=\"motcua\", charset=\"UTF-8\"");
            refusals.write(request, response, wrong());
            return;
        }
        SecurityContextHolder.setContext(new SecurityContextImpl(new ClientAuthentication(client.get())));
        chain.doFilter(request, response);
    }

    private static Optional<String[]> credentials(String header) {
        String text = "";
        if (header.regionMatches(true, 0, "Bearer ", 0, 7)) {
            text = header.substring(7).strip();
        } else if (header.regionMatches(true, 0, "Basic ", 0, 6)) {
            text = decoded(header.substring(6).strip());
        }
        int colon = text.indexOf(':');
        return colon < 1
                ? Optional.empty()
                : Optional.of(new String[] {text.substring(0, colon), text.substring(colon + 1)});
    }

    /** Empty when it is not base64: the same as wrong credentials. */
    private static String decoded(String base64) {
        try {
            return new String(Base64.getDecoder().decode(base64), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return "";
        }
    }

    private static Rejection wrong() {
        return new Rejection(
                Rejection.Kind.UNAUTHENTICATED,
                "bad-credentials",
                new Text("Thông tin xác thực của ứng dụng không đúng.", "The client's credentials are not right."),
                List.of());
    }

    private static Rejection blocked() {
        return new Rejection(
                Rejection.Kind.TOO_MANY,
                "too-many-attempts",
                new Text("Xác thực sai quá nhiều lần, hãy chờ.", "Too many failed attempts, please wait."),
                List.of());
    }
}
