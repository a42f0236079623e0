package groovy.lang;

/**
 * Stands in for Groovy's class of this name, which picocli looks for at every start: to find that it is not there, Java
 * would open all libraries of {@code lib/}, for a tenth of a second. Nothing is one of these.
 */
abstract class Closure {
    private Closure() {}
}
