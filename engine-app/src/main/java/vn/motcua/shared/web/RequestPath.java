package vn.motcua.shared.web;

import jakarta.servlet.http.HttpServletRequest;

/** The path by which a request is answered. */
public final class RequestPath {

    private RequestPath() {}

    /**
     * The path within the application, decoded and normalised, as controllers are found by it. What the client wrote may
     * look otherwise ({@code /%61pi/tasks}), so no filter may decide by that.
     */
    public static String of(HttpServletRequest request) {
        String rest = request.getPathInfo();
        return rest == null ? request.getServletPath() : request.getServletPath() + rest;
    }
}
