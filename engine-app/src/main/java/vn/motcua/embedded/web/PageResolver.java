package vn.motcua.embedded.web;

import java.io.IOException;
import java.util.Set;
import org.springframework.core.io.Resource;
import org.springframework.web.servlet.resource.PathResourceResolver;

/**
 * The browser routes its pages itself: a path that is no file and has no dot is one of them and gets
 * {@code index.html}. Paths of programs never do; an unknown one stays an error.
 */
final class PageResolver extends PathResourceResolver {

    private static final Set<String> FOR_PROGRAMS = Set.of("api", "actuator", "v3", "assets", "error");

    @Override
    protected Resource getResource(String path, Resource location) throws IOException {
        Resource file = super.getResource(path, location);
        return file == null && isPage(path) ? super.getResource("index.html", location) : file;
    }

    private static boolean isPage(String path) {
        int slash = path.indexOf('/');
        String first = slash < 0 ? path : path.substring(0, slash);
        return !FOR_PROGRAMS.contains(first) && path.indexOf('.', path.lastIndexOf('/') + 1) < 0;
    }
}
