package vn.motcua.organisation.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Lazy;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerExceptionResolver;
import vn.motcua.organisation.NotSignedIn;
import vn.motcua.shared.Rejection;
import vn.motcua.shared.Text;

/** Answers what the filters refuse the way controllers answer: as problem+json. */
@Component
class Refusals implements AuthenticationEntryPoint, AccessDeniedHandler {

    private final HandlerExceptionResolver resolver;

    Refusals(@Lazy @Qualifier("handlerExceptionResolver") HandlerExceptionResolver resolver) {
        this.resolver = resolver;
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException e) {
        write(request, response, NotSignedIn.rejection());
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException e) {
        write(request, response, e instanceof CsrfException ? foreignRequest() : notAllowed());
    }

    void write(HttpServletRequest request, HttpServletResponse response, Rejection rejection) {
        if (resolver.resolveException(request, response, null, rejection) == null) {
            throw rejection;
        }
    }

    private static Rejection foreignRequest() {
        return Rejection.forbidden(
                "csrf-token",
                new Text(
                        "Trang đã mở quá lâu hoặc yêu cầu không đến từ MotCua. Vui lòng tải lại trang.",
                        "The page has been open for too long, or the request is not MotCua's own. Please reload."));
    }

    private static Rejection notAllowed() {
        return Rejection.forbidden(
                "not-allowed", new Text("Tài khoản không có quyền làm việc này.", "This account may not do that."));
    }
}
