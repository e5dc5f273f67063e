package vn.motcua.catalogue;

import java.util.List;
import java.util.Map;
import org.springframework.context.ApplicationContext;
import vn.motcua.processes.Assembly;

/** Lets tests of other packages bring bundles into a running product, as its start does. */
public final class Loading {

    private Loading() {}

    /** Puts a bundle together from its own files and deploys it. */
    public static void load(ApplicationContext product, String slug, Map<String, byte[]> own) {
        load(product, slug, own, Assembly.ofClassPath());
    }

    /** The same with other shared parts than those of the product. */
    public static void load(ApplicationContext product, String slug, Map<String, byte[]> own, Assembly assembly) {
        product.getBean(BundleLoader.class).load(List.of(new BundleFiles(slug, assembly.of(own))));
    }
}
