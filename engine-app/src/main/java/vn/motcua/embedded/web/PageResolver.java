package vn.motcua.embedded.web;

import java.io.IOException;
import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.core.io.Resource;
import org.springframework.web.servlet.resource.PathResourceResolver;

/**
 * The browser routes its pages itself: a path that is no file and does not end like one (codes of dossiers have dots too)
 * gets {@code index.html}. Paths of programs never do; an unknown one stays an error.
 */
final class PageResolver extends PathResourceResolver {

    private static final Pattern FILE = Pattern.compile("\\.[a-z][a-z0-9]{1,5}$");
    private static final Set<String> FOR_PROGRAMS = Set.of("api", "actuator", "v3", "assets", "error");

    @Override
    protected Resource getResource(String path, Resource location) throws IOException {
        Resource file = super.getResource(path, location);
        return file == null && isPage(path) ? super.getResource("index.html", location) : file;
    }

    private static boolean isPage(String path) {
        int slash = path.indexOf('/');
        String first = slash < 0 ? path : path.substring(0, slash);
        return !FOR_PROGRAMS.contains(first) && !FILE.matcher(path).find();
    }
}
