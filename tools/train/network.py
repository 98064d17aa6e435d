"""The network: two BiLSTM layers, joint tags, biaffine arcs and labels, names.

Dozat and Manning 2017, with tags learnt beside the trees.  Shapes: B sentences,
T tokens, H cells a direction.
"""

import torch
from torch import nn
from torch.nn import functional

from features import TABLE_ROWS

VECTOR, OUTSIDE, WORD, HASHED = 64, 96, 96, 96
ARC, LABEL, TAG, NAME = 192, 64, 128, 64
N_NAMES = 13  # no name, then begin, inside, last, only of three kinds
MAX_DISTANCE = 16


class Recurrence(torch.autograd.Function):
    """Both directions of an LSTM layer at once, with the gradient by hand.

    gates (2, T, B, 4H) from the input, order i f o g; weight (2, H, 4H);
    drop (2, B, H) mask on the state; mask (2, T, B, 1).  The second direction
    comes reversed in time.  Returns the states (2, T, B, H).
    """

    @staticmethod
    def forward(context, gates, weight, drop, mask):
        n, steps, batch, width = gates.shape
        cells = width // 4
        gates = gates.transpose(0, 1).contiguous()  # (T, 2, B, 4H)
        state = gates.new_zeros(steps + 1, n, batch, cells)
        cell = gates.new_zeros(steps + 1, n, batch, cells)
        squashed = gates.new_empty(steps, n, batch, cells)
        for t in range(steps):
            gate = gates[t]
            gate.baddbmm_(state[t] * drop, weight)
            gate[..., :3 * cells].sigmoid_()
            gate[..., 3 * cells:].tanh_()
            i, f, o, g = gate.split(cells, -1)
            torch.mul(f, cell[t], out=cell[t + 1])
            cell[t + 1].addcmul_(i, g).mul_(mask[:, t])
            torch.tanh(cell[t + 1], out=squashed[t])
            torch.mul(o, squashed[t], out=state[t + 1])
        context.save_for_backward(gates, weight, drop, mask, state, cell, squashed)
        return state[1:].transpose(0, 1)

    @staticmethod
    def backward(context, grad):
        gates, weight, drop, mask, state, cell, squashed = context.saved_tensors
        steps, n, batch, width = gates.shape
        cells = width // 4
        grad = grad.transpose(0, 1)
        i, f, o, g = gates.split(cells, -1)
        slope = torch.cat([
            g * i * (1 - i), cell[:-1] * f * (1 - f),
            squashed * o * (1 - o), i * (1 - g * g)], -1)
        from_state = o * (1 - squashed * squashed)
        d_gates = torch.empty_like(gates)
        d_state = gates.new_zeros(n, batch, cells)
        d_cell = gates.new_zeros(n, batch, cells)
        turned = weight.transpose(1, 2).contiguous()
        for t in range(steps - 1, -1, -1):
            d_state = d_state + grad[t]
            d_cell.addcmul_(d_state, from_state[t]).mul_(mask[:, t])
            d = d_gates[t]
            s = slope[t]
            torch.mul(s[..., :cells], d_cell, out=d[..., :cells])
            torch.mul(s[..., cells:2 * cells], d_cell, out=d[..., cells:2 * cells])
            torch.mul(s[..., 2 * cells:3 * cells], d_state,
                      out=d[..., 2 * cells:3 * cells])
            torch.mul(s[..., 3 * cells:], d_cell, out=d[..., 3 * cells:])
            d_cell = d_cell * f[t]
            d_state = torch.bmm(d, turned).mul_(drop)
        d_gates = d_gates.transpose(0, 1).contiguous()
        before = (state[:-1] * drop).transpose(0, 1).reshape(n, -1, cells)
        d_weight = torch.bmm(before.transpose(1, 2), d_gates.view(n, -1, width))
        return d_gates, d_weight, None, None


class Layer(nn.Module):
    """One bidirectional LSTM layer."""

    def __init__(self, n_in, cells):
        super().__init__()
        self.input = nn.Parameter(torch.empty(2, n_in, 4 * cells))
        self.state = nn.Parameter(torch.empty(2, cells, 4 * cells))
        self.bias = nn.Parameter(torch.zeros(2, 1, 4 * cells))
        with torch.no_grad():
            for d in range(2):
                nn.init.xavier_uniform_(self.input[d])
                for gate in range(4):
                    nn.init.orthogonal_(self.state[d, :, gate * cells:(gate + 1) * cells])
            self.bias[:, :, cells:2 * cells] = 1

    def forward(self, x, mask, p_state):
        """x (T, B, n_in), mask (T, B, 1) -> (T, B, 2H)"""
        steps, batch, _ = x.shape
        both = torch.stack([x, x.flip(0)]).view(2, steps * batch, -1)
        gates = torch.baddbmm(self.bias, both, self.input)
        gates = gates.view(2, steps, batch, -1)
        drop = _keep(gates, (2, batch, self.state.shape[1]),
                     p_state if self.training else 0.0)
        masks = torch.stack([mask, mask.flip(0)])
        states = Recurrence.apply(gates, self.state, drop, masks)
        return torch.cat([states[0], states[1].flip(0)], -1)


def _keep(like, shape, p):
    """A dropout mask, scaled."""
    if p == 0:
        return like.new_ones(shape)
    return like.new_empty(shape).bernoulli_(1 - p).div_(1 - p)


class Network(nn.Module):
    """words (T, B), hashed (T, B, 11) -> tag, arc, label and name scores."""

    def __init__(self, vectors, outside, n_words, n_tags, n_labels, cells):
        """vectors (n_vectors, VECTOR), outside (n_outside, OUTSIDE); the first
        n_words of them are learnt too."""
        super().__init__()
        self.sizes = (len(vectors), n_words, n_tags, n_labels, cells)
        self.register_buffer("vectors", vectors)
        self.register_buffer("outside", outside)
        self.word = nn.Embedding(n_words, WORD)
        self.hashed = nn.EmbeddingBag(TABLE_ROWS + 1, HASHED, mode="sum",
                                      padding_idx=TABLE_ROWS)
        nn.init.normal_(self.word.weight, 0, 0.3)
        nn.init.normal_(self.hashed.weight, 0, 0.15)
        with torch.no_grad():
            self.hashed.weight[TABLE_ROWS] = 0
        self.layer1 = Layer(VECTOR + OUTSIDE + WORD + HASHED, cells)
        self.layer2 = Layer(2 * cells, cells)
        self.hidden = nn.Linear(2 * cells, 2 * ARC + 2 * LABEL + TAG + NAME)
        self.tags = nn.Linear(TAG, n_tags)
        self.names = nn.Linear(NAME, N_NAMES)
        self.arc = nn.Linear(ARC, ARC)
        self.distance = nn.Parameter(torch.zeros(2 * MAX_DISTANCE + 1))
        self.root = nn.Parameter(torch.randn(ARC + LABEL) * 0.1)
        self.label = nn.Linear(LABEL * LABEL + 2 * LABEL, n_labels)
        nn.init.xavier_uniform_(self.hidden.weight)
        with torch.no_grad():
            self.arc.weight.mul_(0.3)
            self.label.weight.mul_(0.3)
        self.p, self.p_state = 0.33, 0.2

    def _drop(self, x):
        """Dropout with one mask for all tokens of a sentence."""
        if not self.training:
            return x
        return x * _keep(x, (1,) + x.shape[1:], self.p)

    def encode(self, words, vector_ids, hashed, mask):
        """-> dep arc, head arc, dep label, head label, tag, name: (T, B, ...)"""
        steps, batch = words.shape
        counted = vector_ids.masked_fill(vector_ids >= len(self.vectors), 0)
        x = torch.cat([
            functional.embedding(counted, self.vectors),
            functional.embedding(vector_ids, self.outside), self.word(words),
            self.hashed(hashed.view(steps * batch, -1)).view(steps, batch, -1)], -1)
        x = self.layer1(self._drop(x), mask, self.p_state)
        x = self.layer2(self._drop(x), mask, self.p_state)
        x = functional.leaky_relu(self.hidden(self._drop(x)), 0.1)
        return self._drop(x).split([ARC, ARC, LABEL, LABEL, TAG, NAME], -1)

    def arcs(self, dep, head, mask):
        """(T, B, ARC) twice -> scores (B, T, T + 1), the root first."""
        steps, batch, _ = dep.shape
        root = self.root[:ARC].expand(1, batch, ARC)
        head = torch.cat([root, head]).transpose(0, 1)
        scores = self.arc(dep).transpose(0, 1) @ head.transpose(1, 2)
        place = torch.arange(steps)
        apart = (place[None, :] - place[:, None]).clamp(-MAX_DISTANCE, MAX_DISTANCE)
        near = self.distance[apart + MAX_DISTANCE]
        scores = scores + functional.pad(near, (1, 0))
        outside = functional.pad(mask[..., 0].t(), (1, 0), value=1.0) == 0
        return scores.masked_fill(outside[:, None], -1e9)

    def labels(self, dep, head, heads):
        """heads (T, B) from 1, 0 the root -> scores (T, B, n_labels)"""
        steps, batch, _ = dep.shape
        root = self.root[ARC:].expand(1, batch, LABEL)
        head = torch.cat([root, head])
        head = head.gather(0, heads[..., None].expand(-1, -1, LABEL))
        outer = (dep[..., :, None] * head[..., None, :]).flatten(2)
        return self.label(torch.cat([outer, dep, head], -1))
