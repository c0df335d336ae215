package dev.shiftlog.bench;

/** What any program on our JVM costs. */
final class EmptyProgram {
    private EmptyProgram() {}

    static void main(String[] words) {
        System.out.println("ok");
    }
}
