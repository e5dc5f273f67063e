package vn.motcua.journal;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.Part;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.springframework.web.util.WebUtils;
import vn.motcua.shared.Rejection;
import vn.motcua.shared.Text;
import vn.motcua.shared.Violation;
import vn.motcua.shared.web.BufferedBody;

/**
 * The running request with its Idempotency-Key.
 *
 * @param hash of method, path, query and content: equal for a true repetition only
 */
record KeyedRequest(HttpServletRequest http, String key, Hash hash) {

    static final String HEADER = "Idempotency-Key";

    private static final Pattern SHAPE = Pattern.compile("[A-Za-z0-9-]{8,64}");

    /**
     * None outside requests and for those without a key.
     *
     * @throws Rejection {@code idempotency-key-malformed}
     */
    static Optional<KeyedRequest> current() {
        return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes attributes
                ? of(attributes.getRequest())
                : Optional.empty();
    }

    static Optional<KeyedRequest> of(HttpServletRequest request) {
        String key = request.getHeader(HEADER);
        if (key == null) {
            return Optional.empty();
        }
        if (!SHAPE.matcher(key).matches()) {
            Text rule = new Text(
                    "Khóa chống gửi lặp gồm 8 đến 64 ký tự A-Z, a-z, 0-9 và dấu gạch nối.",
                    "An idempotency key is 8 to 64 characters of A-Z, a-z, 0-9 and hyphen.");
            throw new Rejection(
                    Rejection.Kind.INVALID,
                    "idempotency-key-malformed",
                    rule,
                    List.of(new Violation(HEADER, key, rule)));
        }
        return Optional.of(new KeyedRequest(request, key, hash(request)));
    }

    private static Hash hash(HttpServletRequest request) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeUTF(request.getMethod());
            out.writeUTF(request.getRequestURI());
            out.writeUTF(request.getQueryString() == null ? "" : request.getQueryString());
            content(request, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Hash.of(bytes.toByteArray());
    }

    private static void content(HttpServletRequest request, DataOutputStream out) throws IOException {
        BufferedBody body = WebUtils.getNativeRequest(request, BufferedBody.class);
        if (body != null) {
            out.write(body.body());
        } else if (request.getContentType() != null && request.getContentType().startsWith("multipart/")) {
            for (Part part : parts(request)) {
                out.writeUTF(part.getName());
                out.writeUTF(part.getSubmittedFileName() == null ? "" : part.getSubmittedFileName());
                try (InputStream in = part.getInputStream()) {
                    out.write(Hash.of(in.readAllBytes()).bytes());
                }
            }
        }
    }

    private static Iterable<Part> parts(HttpServletRequest request) throws IOException {
        try {
            return request.getParts();
        } catch (ServletException e) {
            throw new IOException(e);
        }
    }
}
