package safedreamer.nn;

import ai.djl.ndarray.NDManager;

/**
 * Functions of PyTorch's that DJL has no name for, and steps of networks that are one call and fewer passes over memory when
 * no gradient is wanted. Any thread may call them.
 *
 * @param silu x · σ(x), with one array kept for the way back
 * @param rowSum {@code [n][out]} from a matrix, row numbers, and where in those each of the n begins: sums of rows
 * @param normSilu SiLU(LayerNorm(x)) from x, the sizes of its last axis, scale and bias
 * @param gates h' from the product of a {@link GruCell}'s kernel, scale and bias of its norm, and h
 * @param mixed 0.99 softmax(x) + 0.01 / classes over the last axis, from x and those two numbers
 * @param classes {@code [n][groups]} the first class whose probability and those before it add up to more than the noise,
 *     from probabilities {@code [n][groups][classes]} and noise {@code [n][groups][1]} in [0, 1); the last class also takes
 *     what rounding leaves above the last sum
 */
record Kernels(
        TorchFunction silu,
        TorchFunction rowSum,
        TorchFunction normSilu,
        TorchFunction gates,
        TorchFunction mixed,
        TorchFunction classes) {

    static Kernels of(NDManager manager) {
        return new Kernels(
                new TorchFunction(manager, "x: Tensor", "return torch.silu(x)"),
                new TorchFunction(
                        manager,
                        "matrix: Tensor, rows: Tensor, starts: Tensor",
                        "return torch.embedding_bag(matrix, rows, starts)[0]"),
                new TorchFunction(
                        manager,
                        "x: Tensor, scale: Tensor, bias: Tensor",
                        "return torch.silu_(torch.layer_norm(x, [torch.size(x, -1)], scale, bias, %s))"
                                .formatted(LayerNorm.EPSILON)),
                // tanh(x) = 2 σ(2 x) - 1, and PyTorch's σ is four times as fast as its tanh.
                new TorchFunction(
                        manager, "x: Tensor, scale: Tensor, bias: Tensor, h: Tensor", """
                        normed = torch.layer_norm(x, [torch.size(x, -1)], scale, bias, %s)
                        reset, held, update, = torch.chunk(normed, 3, 1)
                        held0 = torch.mul_(torch.mul(torch.sigmoid(reset), held), 2.)
                        candidate = torch.sub_(torch.mul_(torch.sigmoid_(held0), 2.), 1.)
                        return torch.lerp(h, candidate, torch.sigmoid_(torch.sub(update, 1.)))
                        """.formatted(LayerNorm.EPSILON)),
                new TorchFunction(
                        manager,
                        "x: Tensor, share: Tensor, rest: Tensor",
                        "return torch.add_(torch.mul_(torch.softmax(x, -1), share), rest)"),
                new TorchFunction(manager, "p: Tensor, noise: Tensor", """
                        sums = torch.cumsum(p, -1)
                        passed = torch.searchsorted(sums, torch.contiguous(noise), out_int32=False, right=True)
                        return torch.clamp_max_(torch.squeeze(passed, -1), torch.size(p, -1) - 1)
                        """));
    }
}
